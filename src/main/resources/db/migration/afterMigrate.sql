-- What the service's own role may do: everything it needs, but the log it can only read and add to. A table is part of the log when its
-- trigger refuses changes. Only what differs is changed, so that replicas that start together are not in each other's way.
do $$
declare
    application constant text := '${application_role}';
    found record;
begin
    if application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    if not has_schema_privilege(application, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), application);
    end if;
    for found in
        select t.name, p.privilege, p.privilege = any (case
                when t.owned then array['select']
                when t.log then array['select', 'insert']
                else array['select', 'insert', 'update', 'delete'] end) as wanted
        from (
            select c.oid, c.oid::regclass::text as name,
                c.relname in ('flyway_schema_history', 'retention_floor', 'audit_dropped_leaf') as owned, exists (
                select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
                where g.tgrelid = c.oid and f.proname = 'refuse_change') as log
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition) t
        cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as p(privilege)
        where has_table_privilege(application, t.oid, p.privilege) <> (p.privilege = any (case
                when t.owned then array['select']
                when t.log then array['select', 'insert']
                else array['select', 'insert', 'update', 'delete'] end))
    loop
        execute format(case when found.wanted then 'grant %s on table %s to %I' else 'revoke %s on table %s from %I' end,
            found.privilege, found.name, application);
    end loop;
    for found in
        select c.oid::regclass::text as name from pg_sequence s join pg_class c on c.oid = s.seqrelid
        where c.relnamespace = current_schema()::regnamespace and not has_sequence_privilege(application, c.oid, 'usage')
    loop
        execute format('grant usage on sequence %s to %I', found.name, application);
    end loop;
    if not has_function_privilege(application, 'drop_decision_month(date, text)', 'execute') then
        execute format('grant execute on function drop_decision_month(date, text) to %I', application);
    end if;
end $$;

-- For how long every month is kept, whatever releases say: only the owner can set it, so that the service cannot drop what is younger.
update retention_floor set months = ${retention_months} where months <> ${retention_months};
