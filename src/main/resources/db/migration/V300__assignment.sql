create table rep (
    rep_id  text primary key,
    version bigint  not null,
    profile jsonb   not null
);

-- what a rep has on their hands, over all pools; day is the rep's own
create table rep_load (
    rep_id           text primary key,
    open_leads       integer     not null check (open_leads >= 0),
    day              date        not null,
    new_on_day       integer     not null check (new_on_day >= 0),
    last_assigned_at timestamptz not null
);

-- fairness as a continuous deficit, in millionths of a lead; never reset
create table rep_share (
    pool           text   not null,
    rep_id         text   not null,
    received_micro bigint not null,
    target_micro   bigint not null,
    primary key (pool, rep_id)
);

-- one row per pool, locked while leads of the pool are placed
create table assignment_pool (
    pool text primary key
);

create table routed_lead (
    decision_id       uuid primary key,
    pool              text,
    waiting           boolean     not null,
    priority          integer     not null,
    routed_at         timestamptz not null,
    external_id       text,
    lead              jsonb       not null,
    unassigned_reason text,
    why               jsonb       not null,
    tried_at          timestamptz
);
create index routed_lead_waiting on routed_lead (pool, priority, routed_at, decision_id) where waiting;
create index routed_lead_waiting_by_id on routed_lead (decision_id) where waiting;

create table assignment (
    assignment_id  uuid primary key,
    decision_id    uuid        not null references routed_lead (decision_id),
    external_id    text,
    pool           text        not null,
    rep_id         text        not null,
    state          text        not null,
    attempt        integer     not null,
    policy_version text        not null,
    plan_id        uuid,
    by_kind        text        not null,
    by_id          text        not null,
    reason         text,
    why            jsonb       not null,
    assigned_at    timestamptz not null,
    ended_at       timestamptz
);
-- a lead is in the hands of one rep at most
create unique index assignment_open on assignment (decision_id) where ended_at is null;
create index assignment_by_rep on assignment (rep_id, assignment_id desc);
create index assignment_by_external_id on assignment (external_id, assignment_id desc);
create index assignment_by_pool on assignment (pool, assignment_id desc);
