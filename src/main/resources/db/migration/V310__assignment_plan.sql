create table assignment_plan (
    plan_id        uuid primary key,
    pool           text        not null,
    state          text        not null,
    policy_version text        not null,
    seed           bigint      not null,
    seconds_limit  integer     not null,
    move_limit     integer,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    cancel         boolean     not null default false,
    lease_owner    uuid,
    lease_until    timestamptz,
    progress       jsonb       not null,
    failure        text
);
-- a pool is planned by one plan at a time
create unique index assignment_plan_open on assignment_plan (pool) where state in ('QUEUED', 'RUNNING');
