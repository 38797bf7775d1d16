-- The log by months of the decision time (UTC), so that old months can go as a whole.
alter table idempotency_key drop constraint idempotency_key_decision_id_fkey;

alter table decision rename to decision_whole;
alter table decision_whole drop constraint decision_pkey;
drop index decision_newest, decision_external_id, decision_reason_codes, decision_of_client, decision_of_batch;

create table decision (like decision_whole including defaults including constraints including comments)
    partition by range (decided_at);
do $$ begin
    if (select 'lz4' = any (enumvals) from pg_settings where name = 'default_toast_compression') then
        alter table decision alter column document set compression lz4, alter column snapshot set compression lz4;
    end if;
end $$;
alter table decision add constraint decision_pkey primary key (decision_id, decided_at);
comment on table decision is 'The decision log: append-only; one row a decision, in a partition for each month (UTC)';
comment on table idempotency_key is
    'Which decision a client''s key stands for, so that a repeated request decides once; written in the transaction of the decision';

create index decision_newest on decision (decided_at desc, decision_id desc);
create index decision_external_id on decision (external_id, decided_at desc) where external_id is not null;
create index decision_reason_codes on decision using gin (reason_codes);
create index decision_of_client on decision (client, decided_at desc, decision_id desc);
create index decision_of_batch on decision (lane, batch, place);

create trigger decision_is_append_only before update or delete on decision
    for each row execute function refuse_change();
create trigger decision_is_never_emptied before truncate on decision
    for each statement execute function refuse_change();

-- What no month is there for is kept all the same.
create table decision_default partition of decision default;
create trigger decision_is_never_emptied before truncate on decision_default
    for each statement execute function refuse_change();

create function make_decision_month(first_day date) returns void language plpgsql as $$
declare
    month text := to_char(first_day, '"decision_"YYYY_MM');
    starts timestamptz := first_day::timestamp at time zone 'UTC';
    ends   timestamptz := (first_day + interval '1 month')::timestamp at time zone 'UTC';
    astray boolean;
begin
    if to_regclass(month) is not null then
        return;
    end if;
    select exists (select from decision_default where decided_at >= starts and decided_at < ends) into astray;
    if astray then
        -- they cannot be deleted where they are, so all of that partition is taken out and put in again
        alter table decision detach partition decision_default;
        alter table decision_default rename to decision_astray;
        create table decision_default partition of decision default;
        create trigger decision_is_never_emptied before truncate on decision_default
            for each statement execute function refuse_change();
    end if;
    execute format('create table %I partition of decision for values from (%L) to (%L)', month, starts, ends);
    execute format('create trigger decision_is_never_emptied before truncate on %I'
        ' for each statement execute function refuse_change()', month);
    if astray then
        insert into decision select * from decision_astray;
        drop table decision_astray;
    end if;
end $$;
revoke all on function make_decision_month(date) from public;

-- Called by the service, which may not create tables itself; all it can do is to make months that come anyway.
create function make_decision_months(ahead integer) returns void language plpgsql security definer as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('decision months', 0));
    for i in 0 .. least(ahead, 24) loop
        perform make_decision_month(
            (date_trunc('month', now() at time zone 'UTC') + make_interval(months => i))::date);
    end loop;
end $$;
do $$ begin
    execute format('alter function make_decision_months(integer) set search_path to %I, pg_temp', current_schema());
end $$;

do $$
declare
    first_day date;
begin
    for first_day in
        select distinct date_trunc('month', decided_at at time zone 'UTC')::date from decision_whole
    loop
        perform make_decision_month(first_day);
    end loop;
    perform make_decision_months(3);
end $$;

insert into decision select * from decision_whole;
drop table decision_whole;
