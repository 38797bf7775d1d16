alter table decision
    add column record text,
    add column lane   integer,
    add column batch  bigint,
    add column place  integer,
    add constraint decision_sealed check ((record is null) = (lane is null) and (lane is null) = (batch is null)
        and (batch is null) = (place is null));

comment on column decision.record is 'Who asked, when it was recorded and how long it took, as canonical JSON (RFC 8785); null for decisions older than sealing';
comment on column decision.place is 'Its place in the batch that sealed {"decision":document,"inputs":snapshot,"record":record}';

create index decision_of_batch on decision (lane, batch, place);
