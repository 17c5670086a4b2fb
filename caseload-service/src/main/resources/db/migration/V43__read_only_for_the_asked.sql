-- As for what else hangs on a case: whoever is asked to take it over may read this, and only whoever has it writes.
alter policy desk on training_obligation
  with check (exists (select from cases c
    where c.id = case_id and c.structure = current_setting('caseload.structure', true)));
