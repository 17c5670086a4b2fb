-- What lists show, filter and search by, from the shown report: so a list needs no other table. About a person, except
-- where the case has no shown report; gone with it.
alter table cases
  add leaver       jsonb,
  add birth_date   date,
  add commune_code text,
  add course_label text,
  add course_level integer,
  -- Words of the family and usage names, of the given names; without accents.
  add name_key       text,
  add given_name_key text;

-- Each list is read in the order of an index.
create index cases_new on cases (structure, next_step_due, id) where state = 'NEW';
create index cases_of_a_caseworker on cases (structure, caseworker, next_step_due, id) where state = 'ASSIGNED';
create index cases_unreachable on cases (structure, next_step_due, id) where unreachable_since is not null;
create index cases_ended on cases (structure, ended_at desc, id desc) where ended_at is not null;
