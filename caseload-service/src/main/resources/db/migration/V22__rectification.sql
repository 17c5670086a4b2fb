-- What was asked to be put right in a report. What it says then is here only until the broker has it.
create table rectification (
  id        uuid primary key,
  case_id   uuid        not null references cases (id) on delete cascade,
  report_id uuid        not null,
  at        timestamptz not null,
  by        text        not null,
  reason    text        not null check (char_length(reason) <= 500),
  -- Names of what was put right, no values.
  fields    text[]      not null,
  request   jsonb,
  sent_at   timestamptz,
  check ((request is null) = (sent_at is not null))
);

create index rectification_of_a_case on rectification (case_id, at);
create index rectification_outstanding on rectification (at) where sent_at is null;

alter table rectification enable row level security, force row level security;
create policy engine on rectification to caseload_engine using (true);
grant select, insert, update, delete on rectification to caseload_engine;
create policy desk on rectification to caseload_desk using (exists (select from cases c where c.id = case_id));
grant select, insert on rectification to caseload_desk;
