-- What is to be said about cases on the topic case-events: written with the change, deleted when the broker has it.
create table outbox (
  -- Taken while the transaction holds the case, hence in the order in which a case, and a report's cases, change.
  id             bigint generated always as identity primary key,
  case_id        uuid        not null,
  report_ids     uuid[]      not null,
  changes        text[]      not null,
  state          text        not null,
  since          timestamptz not null,
  structure_kind text        not null,
  at             timestamptz not null
);

alter table outbox enable row level security, force row level security;
create policy engine on outbox to caseload_engine using (true);
create policy desk on outbox for insert to caseload_desk with check (true);
grant select, insert, delete on outbox to caseload_engine;
grant insert on outbox to caseload_desk;
