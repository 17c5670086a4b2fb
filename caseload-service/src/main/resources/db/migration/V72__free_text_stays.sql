-- Why something was to be put right is the free text of one structure, and for no other: whoever has the case later does not see it.
alter table rectification add structure text;
set local role caseload_engine;
update rectification r set structure = c.structure from cases c where c.id = r.case_id;
reset role;
alter table rectification alter structure set not null;
alter policy desk on rectification
  using (structure = current_setting('caseload.structure', true) and exists (select from cases c where c.id = case_id))
  with check (structure = current_setting('caseload.structure', true)
    and exists (select from cases c where c.id = case_id and c.structure = current_setting('caseload.structure', true)));

-- Of two tables that hang on a case, the rows of one were looked for without an index.
create index hand_over_of_a_case on hand_over (case_id);

-- Answers to creations repeat free text: they go when the case they are about is erased.
alter table idempotency_key add case_id uuid;
create index idempotency_key_of_a_case on idempotency_key (case_id) where case_id is not null;
