create table audit_lane (
    lane   integer primary key,
    number bigint  not null,
    hash   bytea   not null
);
comment on table audit_lane is 'Where each lane ends; a writer locks one that is free, so that many can seal at a time';
insert into audit_lane select lane, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 15) lane;

create table audit_batch (
    lane      integer     not null,
    number    bigint      not null,
    kind      text        not null,
    size      integer     not null,
    root      bytea       not null,
    previous  bytea       not null,
    sealed_at timestamptz not null,
    primary key (lane, number)
);
comment on table audit_batch is 'Entries that became durable together: the root of their tree, chained to the batch before in the lane';

create table audit_leaf (
    lane       integer not null,
    number     bigint  not null,
    leaf_index bigint  not null,
    primary key (lane, number)
);
comment on table audit_leaf is 'Which leaf of the tree over all batches a batch is';

create table audit_node (
    level      integer not null,
    node_index bigint  not null,
    hash       bytea   not null,
    primary key (level, node_index)
);
comment on table audit_node is 'Hashes of complete subtrees (RFC 6962) of the tree over all batches; they never change';

create table audit_checkpoint (
    number    bigint      primary key,
    tree_size bigint      not null unique,
    made_at   timestamptz not null,
    note      text        not null
);
comment on table audit_checkpoint is 'Signed notes of the tree over all batches';

create table audit_key (
    verifier text        primary key,
    used_at  timestamptz not null
);
comment on table audit_key is 'Public keys checkpoints were signed with';

create table journal (
    act_id  uuid        primary key,
    at      timestamptz not null,
    act     text        not null,
    by_kind text        not null,
    by_id   text        not null,
    subject text        not null,
    entry   text        not null,
    lane    integer     not null,
    batch   bigint      not null,
    place   integer     not null
);
comment on table journal is 'Who did what; append-only';
comment on column journal.entry is 'The act as canonical JSON (RFC 8785): the bytes that are sealed';
create index journal_of_batch on journal (lane, batch, place);
create index journal_by_subject on journal (subject, act_id desc);
create index journal_by_actor on journal (by_id, act_id desc);

do $$
declare
    log text;
begin
    foreach log in array array['audit_batch', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_key', 'journal'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            log || '_is_append_only', log);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            log || '_is_never_emptied', log);
    end loop;
end $$;
