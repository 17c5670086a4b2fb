-- What is to be done next in an open case and by when: what lists are sorted by.
alter table cases
  add next_step         text,
  add next_step_due     timestamptz,
  -- Since when enough was tried in vain.
  add unreachable_since timestamptz;

-- Written anew, by what has happened, with the next change of the case.
set local role caseload_engine;
update cases
  set next_step = 'FIRST_CALL', next_step_due = opened_at + interval '5 days'
  where state in ('NEW', 'ASSIGNED');
reset role;

alter table cases
  add check ((state in ('NEW', 'ASSIGNED')) = (next_step is not null)),
  add check ((next_step is null) = (next_step_due is null)),
  add check (unreachable_since is null or next_step is not null);

create index cases_by_next_step on cases (structure, next_step_due, id)
  where next_step is not null;
