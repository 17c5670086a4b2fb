-- What people know of, and do in, a case; and which structure they want to have it.
alter table cases
  add needs          text[] not null default '{}',
  -- Absent while nobody has said whether the local mission follows the person already.
  add followed       boolean,
  add followed_since date,
  add offered_to     text,
  add residence_structure text,
  add check (followed_since is null or followed),
  add check (offered_to is null or offered_to <> structure);

create index cases_offered_to on cases (offered_to) where offered_to is not null;

create table appointment (
  id        uuid primary key,
  case_id   uuid        not null references cases (id) on delete cascade,
  structure text        not null,
  at        timestamptz not null,
  status    text        not null check (status in ('PLANNED', 'PRESENT', 'ABSENT', 'CANCELLED', 'POSTPONED')),
  by        text        not null
);

create index appointment_of_a_case on appointment (case_id, at);

create table task (
  id        uuid primary key,
  case_id   uuid not null references cases (id) on delete cascade,
  structure text not null,
  title     text not null check (char_length(title) <= 200),
  due       date not null,
  by        text not null,
  done_at   timestamptz,
  done_by   text,
  check ((done_at is null) = (done_by is null))
);

create index task_of_a_case on task (case_id, due);

create table note (
  id        uuid primary key,
  case_id   uuid        not null references cases (id) on delete cascade,
  at        timestamptz not null,
  by        text        not null,
  structure text        not null,
  text      text        not null check (char_length(text) <= 2000)
);

create index note_of_a_case on note (case_id, at);

-- Who may be given a case: whoever has ever worked on one, or was given one, in this structure.
create table caseworker (
  structure text    not null,
  name      text    not null,
  absent    boolean not null default false,
  primary key (structure, name)
);

alter table appointment enable row level security, force row level security;
create policy engine on appointment to caseload_engine using (true);
create policy desk on appointment to caseload_desk
  using (structure = current_setting('caseload.structure', true)
    and exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on appointment to caseload_engine;
grant select, insert, update on appointment to caseload_desk;

alter table task enable row level security, force row level security;
create policy engine on task to caseload_engine using (true);
create policy desk on task to caseload_desk
  using (structure = current_setting('caseload.structure', true)
    and exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on task to caseload_engine;
grant select, insert, update on task to caseload_desk;

-- The words of one structure are for no other, whoever has the case.
alter table note enable row level security, force row level security;
create policy engine on note to caseload_engine using (true);
create policy desk on note to caseload_desk
  using (structure = current_setting('caseload.structure', true)
    and exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on note to caseload_engine;
grant select, insert on note to caseload_desk;

alter table caseworker enable row level security, force row level security;
create policy engine on caseworker to caseload_engine using (true);
create policy desk on caseworker to caseload_desk
  using (structure = current_setting('caseload.structure', true));
grant select, insert, update, delete on caseworker to caseload_engine;
grant select, insert, update on caseworker to caseload_desk;
