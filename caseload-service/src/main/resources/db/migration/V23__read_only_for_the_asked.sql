-- Whoever is asked to take a case over may read what hangs on it. Only whoever has the case adds to it or changes it.
alter policy desk on case_report
  with check (exists (select from cases c
    where c.id = case_id and c.structure = current_setting('caseload.structure', true)));
alter policy desk on contact_attempt
  with check (exists (select from cases c
    where c.id = case_id and c.structure = current_setting('caseload.structure', true)));
alter policy desk on case_history
  with check (exists (select from cases c
    where c.id = case_id and c.structure = current_setting('caseload.structure', true)));
alter policy desk on rectification
  with check (exists (select from cases c
    where c.id = case_id and c.structure = current_setting('caseload.structure', true)));
