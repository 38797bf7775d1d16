-- A key that is destroyed goes as a row: nothing is to tie what is left of the decisions to the person.
delete from subject_key where erased_at is not null;
alter table subject_key
    drop column erased_at,
    alter column wrapped set not null,
    alter column master_key_id set not null;
create unique index subject_key_current on subject_key (subject_hash);
drop index subject_key_of_subject;
create index subject_key_to_rewrap on subject_key (master_key_id);
comment on column subject_key.wrapped is 'AES-256-GCM of the key';

create table subject_name (
    name_hash text not null,
    key_id    uuid not null,
    primary key (name_hash, key_id)
);
comment on table subject_name is 'Keyed hashes of other names a subject was seen under';
create index subject_name_of_key on subject_name (key_id);

create table erased_subject (
    subject_hash text        primary key,
    erased_at    timestamptz not null
);
comment on table erased_subject is 'Who was erased last when, by keyed hash; nothing leads from here to a decision';

alter table decision
    add column subject_key uuid,
    add column masked      text,
    add column personal    text,
    add constraint decision_personal check ((subject_key is null) = (masked is null) and (masked is null) = (personal is null)),
    alter column input_digest drop not null;
create index decision_of_subject on decision (subject_key) where subject_key is not null;

comment on column decision.document is 'The decision as JSON, exactly as it was made, but null at the masked places';
comment on column decision.snapshot is 'The request as canonical JSON (RFC 8785), but null at the masked places';
comment on column decision.masked is 'Where in the entry values were taken out, as a JSON array of pointers';
comment on column decision.personal is 'These values, encrypted, and the key, as canonical JSON';
comment on column decision.external_id is 'Hidden under the subject''s key where it is personal; for search only';
comment on column decision.input_digest is 'Null where something was taken out: a digest of what can be guessed tells it';
comment on column decision.place is
    'Its place in the batch that sealed {"decision":document,"inputs":snapshot,"masked":masked,"personal":personal,"record":record}';

-- Bodies of requests are hidden under a key from now on; earlier ones cannot be told from others any more.
update idempotency_key set body_digest = '';

-- Leads are known again by a keyed hash of their id, made by the service; those that were queued before are not known again.
update routed_lead set external_id = null, lead = lead || '{"externalId": null}' where external_id is not null;
update assignment set external_id = null where external_id is not null;
comment on column routed_lead.external_id is 'Keyed hash of the id';
comment on column assignment.external_id is 'Keyed hash of the id';
