-- How long decisions are kept, as the release says that made them; what is written once stays.
create table release_retention (
    policy_digest  text    primary key,
    policy_version text    not null,
    purpose        text    not null,
    months         integer not null check (months between 1 and 1200)
);
comment on table release_retention is 'For how many months the decisions of a release are kept; a release with another answer has another digest';

-- What the owner promises, whatever releases say. The service cannot change it.
create table retention_floor (
    only_row boolean primary key default true check (only_row),
    months   integer not null check (months >= 0)
);
comment on table retention_floor is 'No month younger than this is dropped; 0: none is';
insert into retention_floor (months) values (0);

create table retention_hold (
    month     date        primary key,
    reference text        not null,
    by_kind   text        not null,
    by_id     text        not null,
    placed_at timestamptz not null
);
comment on table retention_hold is 'Months that are not dropped, for somebody needs them';

create table month_export (
    month            date        not null,
    sha256           text        not null,
    file             text        not null,
    bytes            bigint      not null,
    decisions        bigint      not null,
    after_checkpoint bigint      not null,
    up_to_checkpoint bigint      not null,
    verified_at      timestamptz not null,
    primary key (month, sha256)
);
comment on table month_export is 'Exports that hold all decisions of a month and were verified after they had been written';
comment on column month_export.after_checkpoint is '0 where the export begins with the log';

create table audit_dropped_leaf (
    lane      integer not null,
    number    bigint  not null,
    place     integer not null,
    leaf_hash bytea   not null,
    primary key (lane, number, place)
);
comment on table audit_dropped_leaf is 'Leaf hashes of entries that were dropped while others of their batch are kept';

do $$
declare
    log text;
begin
    foreach log in array array['release_retention', 'month_export', 'audit_dropped_leaf'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            log || '_is_append_only', log);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            log || '_is_never_emptied', log);
    end loop;
end $$;
-- By this trigger a start knows that the service's role may not change the floor either.
create trigger retention_floor_stays before delete or truncate on retention_floor
    for each statement execute function refuse_change();

create table month_end (
    month_end_id uuid        primary key,
    month        date        not null unique,
    state        text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    cancel       boolean     not null default false,
    lease_owner  uuid,
    lease_until  timestamptz,
    progress     jsonb       not null,
    failure      text
);
comment on table month_end is 'Months whose time is over: what is being done about them, and what went wrong';

create index idempotency_key_by_use on idempotency_key using brin (used_at);

-- All that the service can have done by the owner: to drop a month that is over, was kept for its time, and stands in a verified export.
create function drop_decision_month(first_day date, export_sha256 text) returns bigint language plpgsql security definer as $$
declare
    month     constant text := to_char(first_day, '"decision_"YYYY_MM');
    starts    constant timestamptz := first_day::timestamp at time zone 'UTC';
    ends      constant timestamptz := (first_day + interval '1 month')::timestamp at time zone 'UTC';
    least_kept integer;
    longest   integer;
    unknown   text;
    decisions bigint;
    unsealed  bigint;
    batches   bigint;
    covered   bigint;
    astray    bigint;
    first_leaf bigint;
    last_leaf bigint;
    export    record;
begin
    select f.months into least_kept from retention_floor f;
    if coalesce(least_kept, 0) = 0 then
        raise exception 'the owner of the log has not said for how long every month is kept (LEADBRIDGE_RETENTION_MONTHS)';
    end if;
    if first_day <> date_trunc('month', first_day::timestamp)::date
            or (first_day + make_interval(months => 1 + least_kept))::timestamp at time zone 'UTC' > now() then
        raise exception '% is not a month that ended % months ago', first_day, least_kept;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('decision months', 0));
    if not exists (select from pg_inherits
            where inhparent = to_regclass('decision') and inhrelid = to_regclass(month)) then
        raise exception 'there is no month % in the log', first_day;
    end if;
    execute format('lock table %I in share mode', month);
    lock table retention_hold in share mode;
    if exists (select from retention_hold h where h.month = first_day) then
        raise exception '% is held', first_day;
    end if;

    execute format('select sum(d.decisions), sum(d.unsealed), max(r.months), string_agg(d.version, '', '') filter (where r.months is null)'
        ' from (select policy_digest, max(policy_version) as version, count(*) as decisions, count(*) - count(lane) as unsealed'
        ' from %I group by policy_digest) d left join release_retention r using (policy_digest)', month)
        into decisions, unsealed, longest, unknown;
    if decisions is null then
        raise exception '% has no decisions', first_day;
    end if;
    if unknown is not null then
        raise exception 'it is not known how long decisions of the releases % are kept', unknown;
    end if;
    if (first_day + make_interval(months => 1 + longest))::timestamp at time zone 'UTC' > now() then
        raise exception 'a release keeps decisions of % for % months', first_day, longest;
    end if;
    if unsealed > 0 then
        raise exception '% decisions of % were never sealed, so that no export has them', unsealed, first_day;
    end if;

    execute format('select count(*), count(l.leaf_index), min(l.leaf_index), max(l.leaf_index),'
        ' count(*) filter (where a.sealed_at is null or a.sealed_at < %L or a.sealed_at >= %L)'
        ' from (select distinct lane, batch as number from %I) b'
        ' left join audit_batch a using (lane, number) left join audit_leaf l using (lane, number)',
        starts - interval '1 day', ends + interval '1 day', month)
        into batches, covered, first_leaf, last_leaf, astray;
    if covered < batches then
        raise exception 'no checkpoint covers all decisions of %', first_day;
    end if;
    if astray > 0 then
        raise exception 'decisions of % were sealed at another time', first_day;
    end if;
    select e.decisions, coalesce(a.tree_size, 0) as after_size, u.tree_size as up_to_size into export
        from month_export e join audit_checkpoint u on u.number = e.up_to_checkpoint
            left join audit_checkpoint a on a.number = e.after_checkpoint
        where e.month = first_day and e.sha256 = export_sha256;
    if not found or export.after_size > first_leaf or export.up_to_size <= last_leaf or export.decisions <> decisions then
        raise exception 'no verified export has all decisions of %', first_day;
    end if;

    -- of batches that lose some entries only, the hashes stay: without them the others could not be proved
    execute format($hashes$
        insert into audit_dropped_leaf (lane, number, place, leaf_hash)
        select d.lane, d.batch, d.place, sha256(decode('00', 'hex') || convert_to(
            '{"decision":' || d.document || ',"inputs":' || d.snapshot
            || coalesce(',"masked":' || d.masked || ',"personal":' || d.personal, '') || ',"record":' || d.record || '}', 'UTF8'))
        from %1$I d join (
            select c.lane, c.batch from %1$I c join audit_batch a on a.lane = c.lane and a.number = c.batch
            group by c.lane, c.batch, a.size having count(*) < a.size) parts on parts.lane = d.lane and parts.batch = d.batch
        $hashes$, month);
    execute format('drop table %I', month);
    return decisions;
end $$;
revoke all on function drop_decision_month(date, text) from public;
do $$ begin
    execute format('alter function drop_decision_month(date, text) set search_path to %I, pg_temp', current_schema());
end $$;
alter function drop_decision_month(date, text) set lock_timeout to '3s';

create index routed_lead_by_time on routed_lead using brin (routed_at);
create index routed_lead_of_lead on routed_lead (external_id, routed_at) where external_id is not null;
