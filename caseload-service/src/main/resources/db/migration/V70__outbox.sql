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
