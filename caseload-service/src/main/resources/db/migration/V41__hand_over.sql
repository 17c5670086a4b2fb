-- Requests to take a case over. The case itself stays with the structure that asks until it is accepted.
create table hand_over (
  id             uuid primary key,
  case_id        uuid        not null references cases (id) on delete cascade,
  from_structure text        not null,
  to_structure   text        not null check (to_structure <> from_structure),
  reason         text        not null,
  requested_by   text        not null,
  requested_at   timestamptz not null,
  accept_by      timestamptz not null,
  -- Absent while the request stands.
  state          text check (state in ('ACCEPTED', 'TIMED_OUT', 'REFUSED', 'CANCELLED', 'OVERTAKEN')),
  answered_at    timestamptz,
  answered_by    text,
  refusal        text,
  check ((state is null) = (answered_at is null)),
  check ((state is not distinct from 'REFUSED') = (refusal is not null))
);

create unique index one_request_at_a_time on hand_over (case_id) where state is null;
create index hand_over_by_time on hand_over (accept_by) where state is null;
create index hand_over_out on hand_over (from_structure);
create index hand_over_in on hand_over (to_structure);

alter table hand_over enable row level security, force row level security;
create policy engine on hand_over to caseload_engine using (true);
create policy desk on hand_over to caseload_desk
  using (current_setting('caseload.structure', true) in (from_structure, to_structure));
grant select, insert, update, delete on hand_over to caseload_engine;
grant select, insert, update on hand_over to caseload_desk;

-- Whoever is asked to take a case over may read it, and no more than that.
create policy asked on cases for select to caseload_desk
  using (offered_to = current_setting('caseload.structure', true));
