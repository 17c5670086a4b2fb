-- Who has read whose file. Apart from the data: no reference to a case, so that it stays when the case is purged, and no
-- identity beyond the case's id and the reader's id at the identity provider.
create table read_log (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  reader    text        not null,
  structure text        not null,
  what      text        not null,
  purpose   text        not null,
  outcome   text        not null check (outcome in ('GRANTED', 'DENIED')),
  case_ids  uuid[]      not null
);

create index read_log_of_a_case on read_log using gin (case_ids);
create index read_log_of_a_reader on read_log (reader, id);
create index read_log_by_age on read_log (at);

alter table read_log enable row level security, force row level security;

-- The desk adds, and neither sees nor changes what is there.
create policy desk on read_log for insert to caseload_desk
  with check (structure = current_setting('caseload.structure', true));
grant insert on read_log to caseload_desk;

create policy auditor on read_log for select to caseload_auditor using (true);
grant select on read_log to caseload_auditor;

-- The engine removes what is old, and nothing else, whatever it is told.
create policy engine on read_log to caseload_engine using (at < now() - interval '6 months') with check (false);
grant select (id, at), delete on read_log to caseload_engine;
