-- What was answered to creations that named a key, for a day: whoever is not sure sends it again and gets the same.
-- The answers are about people.
create table idempotency_key (
  structure   text        not null,
  caller      text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer,
  entity_tag  text,
  body        text,
  created_at  timestamptz not null,
  primary key (structure, caller, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

alter table idempotency_key enable row level security, force row level security;
create policy engine on idempotency_key to caseload_engine using (true);
create policy desk on idempotency_key to caseload_desk
  using (structure = current_setting('caseload.structure', true));
grant select, delete on idempotency_key to caseload_engine;
grant select, insert, update, delete on idempotency_key to caseload_desk;
