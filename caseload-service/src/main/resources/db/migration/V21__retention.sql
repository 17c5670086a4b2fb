-- What is over goes. Everything that hangs on a case references it "on delete cascade", so that a purge takes it along
-- (PurgeTest fails for a table that stays behind).
alter table cases
  drop constraint cases_merged_into_fkey,
  add constraint cases_merged_into_fkey foreign key (merged_into) references cases (id) on delete cascade;
alter table case_report
  drop constraint case_report_case_id_fkey,
  add constraint case_report_case_id_fkey foreign key (case_id) references cases (id) on delete cascade;
alter table contact_attempt
  drop constraint contact_attempt_case_id_fkey,
  add constraint contact_attempt_case_id_fkey foreign key (case_id) references cases (id) on delete cascade;
alter table case_history
  drop constraint case_history_case_id_fkey,
  add constraint case_history_case_id_fkey foreign key (case_id) references cases (id) on delete cascade;

create index cases_by_end on cases (ended_at) where ended_at is not null;
create index cases_merged_into on cases (merged_into) where merged_into is not null;
create index inbox_by_age on inbox (received_at);

-- What stays of a purged case, for the statistics: nothing that leads to a person.
create table purged_case (
  id                    bigint generated always as identity primary key,
  structure             text not null,
  departement           text,
  -- The first day of the month in which it was first opened, in Paris.
  opened_month          date not null,
  -- The last state, and the reason of a closing or of a decision that took it back.
  state                 text not null,
  outcome               text,
  -- From the report until somebody first tried to reach the young person.
  days_to_first_contact integer
);

alter table purged_case enable row level security, force row level security;
create policy engine on purged_case to caseload_engine using (true);
grant select, insert on purged_case to caseload_engine;
create policy desk on purged_case to caseload_desk using (structure = current_setting('caseload.structure', true));
grant select on purged_case to caseload_desk;

-- What each batch has removed, by kind: written in the transaction that removes it.
create table purge (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  removed jsonb       not null
);

alter table purge enable row level security, force row level security;
create policy engine on purge to caseload_engine using (true);
grant select, insert on purge to caseload_engine;
create policy auditor on purge for select to caseload_auditor using (true);
grant select on purge to caseload_auditor;

-- Reports that have to be erased from the exchange: asked for until matching's tombstone says that it is done, and
-- nothing that comes in between, or again, makes a case of them.
create table report_erasure (
  report_id    uuid primary key,
  requested_at timestamptz not null,
  sent_at      timestamptz,
  confirmed_at timestamptz
);

create index report_erasure_outstanding on report_erasure (requested_at) where confirmed_at is null;

alter table report_erasure enable row level security, force row level security;
create policy engine on report_erasure to caseload_engine using (true);
grant select, insert, update, delete on report_erasure to caseload_engine;
create policy auditor on report_erasure for select to caseload_auditor using (true);
grant select on report_erasure to caseload_auditor;
