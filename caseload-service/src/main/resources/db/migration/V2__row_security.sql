-- Who may see which row, whatever a query says. Roles: deploy/database/caseload.sql. The service takes a role, and the
-- structure that it works for, each time it takes a connection from the pool; with neither it has no right at all.
--
-- Every table gets these lines in the migration that creates it (RowSecurityTest fails for one that has not), and the
-- desk no more grants than its work needs:
--
--   alter table t enable row level security, force row level security;
--   create policy engine on t to caseload_engine using (true);            grant select, … on t to caseload_engine;
--   create policy desk   on t to caseload_desk   using (<own rows only>);  grant select, … on t to caseload_desk;
--
-- <own rows only> is structure = current_setting('caseload.structure', true), or for what hangs on a case
-- exists (select from cases c where c.id = case_id): the policies of cases decide there too.
-- A migration that changes rows begins with: set local role caseload_engine; and ends with: reset role;

alter table cases enable row level security, force row level security;
create policy engine on cases to caseload_engine using (true);
create policy desk on cases to caseload_desk
  using (structure = current_setting('caseload.structure', true));
grant select, insert, update, delete on cases to caseload_engine;
grant select, update on cases to caseload_desk;

alter table case_report enable row level security, force row level security;
create policy engine on case_report to caseload_engine using (true);
create policy desk on case_report to caseload_desk
  using (exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on case_report to caseload_engine;
grant select, update on case_report to caseload_desk;

alter table contact_attempt enable row level security, force row level security;
create policy engine on contact_attempt to caseload_engine using (true);
create policy desk on contact_attempt to caseload_desk
  using (exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on contact_attempt to caseload_engine;
grant select, insert on contact_attempt to caseload_desk;

alter table case_history enable row level security, force row level security;
create policy engine on case_history to caseload_engine using (true);
create policy desk on case_history to caseload_desk
  using (exists (select from cases c where c.id = case_id));
grant select, insert, delete on case_history to caseload_engine;
grant select, insert on case_history to caseload_desk;

alter table inbox enable row level security, force row level security;
create policy engine on inbox to caseload_engine using (true);
grant select, insert, delete on inbox to caseload_engine;
