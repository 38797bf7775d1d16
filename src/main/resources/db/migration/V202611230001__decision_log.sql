create table decision (
    decision_id    uuid        primary key,
    decided_at     timestamptz not null,
    external_id    text,
    source_system  text,
    outcome        text        not null,
    route_class    text,
    reason_codes   text[]      not null,
    policy_version text        not null,
    policy_digest  text        not null,
    input_digest   text        not null,
    document       text        not null,
    snapshot       text        not null
);

comment on table decision is 'The decision log: append-only; one row a decision';
comment on column decision.document is 'The decision as JSON, exactly as it was made';
comment on column decision.snapshot is 'The request as canonical JSON (RFC 8785); personal data';

create index decision_newest on decision (decided_at desc, decision_id desc);
create index decision_external_id on decision (external_id, decided_at desc) where external_id is not null;
create index decision_reason_codes on decision using gin (reason_codes);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger decision_is_append_only before update or delete on decision
    for each row execute function refuse_change();
create trigger decision_is_never_emptied before truncate on decision
    for each statement execute function refuse_change();

create table idempotency_key (
    idempotency_key text        primary key,
    body_digest     text        not null,
    decision_id     uuid        not null references decision deferrable initially deferred,
    used_at         timestamptz not null
);

comment on table idempotency_key is 'Which decision a client''s key stands for, so that a repeated request decides once';
