-- Whose decision it is; before there was identity all came through the API, from whoever was on the machine.
alter table decision add column client text not null default 'api';
alter table decision alter column client drop default;
create index decision_of_client on decision (client, decided_at desc, decision_id desc);

-- The same key of two clients is two keys.
alter table idempotency_key add column client text not null default 'api';
alter table idempotency_key alter column client drop default;
alter table idempotency_key drop constraint idempotency_key_pkey;
alter table idempotency_key add primary key (client, idempotency_key);
