create table subject_key (
    key_id        uuid        primary key,
    subject_hash  text        not null,
    master_key_id text,
    wrapped       bytea,
    created_at    timestamptz not null,
    erased_at     timestamptz,
    check ((erased_at is null) = (wrapped is not null) and (erased_at is null) = (master_key_id is not null))
);

comment on table subject_key is 'Keys that personal data is encrypted with, one a subject at a time, wrapped by a master key from configuration';
comment on column subject_key.wrapped is 'AES-256-GCM of the key; null once it is destroyed';

create unique index subject_key_current on subject_key (subject_hash) where erased_at is null;
create index subject_key_of_subject on subject_key (subject_hash);
create index subject_key_to_rewrap on subject_key (master_key_id) where erased_at is null;
