-- The training obligation of minors, beside the state of their cases. What a certificate says, and the certificate, are not held.
create table training_obligation (
  -- Deferred: it may be written before its case, in one transaction.
  case_id           uuid primary key references cases (id) on delete cascade deferrable initially deferred,
  state             text        not null
    check (state in ('UNMET', 'SUMMONED', 'DEPARTEMENT_INFORMED', 'MET', 'EXEMPT')),
  -- The eighteenth birthday.
  until             timestamptz not null,
  reported_at       timestamptz not null,
  interview_on      date,
  unmet_since       timestamptz,
  summoned_at       timestamptz,
  informed_at       timestamptz,
  met_by            text,
  met_since         date,
  exempt_checked_on date,
  exempt_checked_by text,
  duty              text,
  duty_due          timestamptz,
  check ((state in ('UNMET', 'SUMMONED', 'DEPARTEMENT_INFORMED')) = (unmet_since is not null)),
  check ((state in ('SUMMONED', 'DEPARTEMENT_INFORMED')) = (summoned_at is not null)),
  check ((state = 'DEPARTEMENT_INFORMED') = (informed_at is not null)),
  check ((state = 'MET') = (met_by is not null and met_since is not null)),
  check ((state = 'EXEMPT') = (exempt_checked_on is not null and exempt_checked_by is not null)),
  check ((duty is null) = (duty_due is null))
);

create index training_obligation_by_duty on training_obligation (duty_due) where duty is not null;

alter table training_obligation enable row level security, force row level security;
create policy engine on training_obligation to caseload_engine using (true);
create policy desk on training_obligation to caseload_desk
  using (exists (select from cases c where c.id = case_id));
grant select, insert, update, delete on training_obligation to caseload_engine;
grant select, insert, update on training_obligation to caseload_desk;
