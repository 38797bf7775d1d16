create table replay (
    replay_id      uuid        primary key,
    state          text        not null,
    decided_from   timestamptz not null,
    decided_to     timestamptz not null,
    outcome        text,
    route_class    text,
    policy_version text,
    policy         text,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    cancel         boolean     not null default false,
    lease_owner    uuid,
    lease_until    timestamptz,
    tally          jsonb       not null,
    failure        text
);
create index replay_open on replay (requested_at, replay_id) where state in ('QUEUED', 'RUNNING');

comment on table replay is 'Runs that decide recorded decisions again';
comment on column replay.policy is 'The release that is asked; null for the one that decided, each time';
comment on column replay.tally is 'What has been found, and the last decision that counts in it';

create table replay_difference (
    replay_id   uuid    not null references replay,
    place       bigint  not null,
    decision_id uuid    not null,
    status      text    not null,
    reason      text,
    differences jsonb   not null,
    primary key (replay_id, place)
);

comment on table replay_difference is 'The first decisions of a run that did not come out as they were made';
