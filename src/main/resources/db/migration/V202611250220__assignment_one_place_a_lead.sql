-- A lead that is decided again keeps one place: it waits, or somebody has it, under one of its decisions.
alter table routed_lead
    add column source_system text,
    add column holds_place   boolean not null default false;

comment on column routed_lead.holds_place is 'Whether the lead waits, or somebody has it, under this decision; true for at most one decision of a lead';

update routed_lead r
set source_system = d.source_system, lead = r.lead || jsonb_build_object('sourceSystem', d.source_system)
from decision d where d.decision_id = r.decision_id;

-- of what there is twice, the lead that somebody has counts, else the newest decision
with places as (
    select r.decision_id, r.external_id is null or row_number() over (
        partition by r.external_id, r.source_system order by (a.decision_id is not null) desc, r.decision_id desc) = 1 as keeps
    from routed_lead r left join assignment a on a.decision_id = r.decision_id and a.ended_at is null
    where r.waiting or a.decision_id is not null)
update routed_lead r set holds_place = p.keeps, waiting = r.waiting and p.keeps
from places p where p.decision_id = r.decision_id;

create unique index routed_lead_place on routed_lead (external_id, coalesce(source_system, ''))
    where holds_place and external_id is not null;
create index assignment_by_decision on assignment (decision_id);
