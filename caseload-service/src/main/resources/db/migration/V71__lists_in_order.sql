-- As the comparison of an indexed column, the right of whoever is asked made the planner collect both kinds of rows and
-- sort them, all that a structure has, for each page. As an expression that no index knows it is looked at row by row,
-- and a page is read in the order of its list's index.
alter policy asked on cases
  using (coalesce(offered_to = current_setting('caseload.structure', true), false));

drop index cases_offered_to;
