-- One leaver's follow-up. A dormant case only remembers which reports belong together: nobody sees it.
create table cases (
  id                  uuid primary key,
  state               text        not null
    check (state in ('DORMANT', 'NEW', 'ASSIGNED', 'TAKEN_BACK', 'CLOSED', 'MERGED')),
  structure           text,
  routing_ground      text,
  routing_explanation text,
  caseworker          text,
  closed_by           text,
  closure_reason      text,
  take_back_reason    text,
  ended_at            timestamptz,
  merged_into         uuid references cases (id),
  first_opened_at     timestamptz,
  opened_at           timestamptz,
  shown_report        uuid,
  changed_at          timestamptz not null,
  version             bigint      not null,
  -- What was ever on a list is on somebody's list, and says why.
  check ((opened_at is null) = (structure is null)),
  check ((structure is null) = (routing_explanation is null)),
  check (state not in ('NEW', 'ASSIGNED', 'TAKEN_BACK', 'CLOSED') or structure is not null),
  check (state not in ('ASSIGNED', 'CLOSED') or caseworker is not null),
  check (state <> 'NEW' or caseworker is null),
  check ((state = 'CLOSED') = (closed_by is not null and closure_reason is not null)),
  check ((state = 'TAKEN_BACK') = (take_back_reason is not null)),
  check ((state = 'MERGED') = (merged_into is not null))
);

create index cases_of_a_structure on cases (structure, opened_at desc, id desc);

-- The key keeps a report from being in two cases.
create table case_report (
  report_id           uuid primary key,
  case_id             uuid    not null references cases (id),
  answered            boolean not null,
  -- Absent while only other reports' decisions have named this one.
  revision            bigint,
  decided_at          timestamptz,
  reason              text,
  same_leaver         uuid[]  not null,
  basis               jsonb,
  school_uai          text,
  departed_on         date,
  course              jsonb,
  -- Of the last confirmation. A person who was never confirmed to be a leaver is not stored.
  confirmed_report    jsonb,
  reported_at         timestamptz,
  structure           text,
  routing_ground      text,
  routing_explanation text,
  check ((revision is null) = (reason is null)),
  check ((revision is null) = (decided_at is null)),
  check ((confirmed_report is null) = (structure is null))
);

create index case_report_of_a_case on case_report (case_id);

create table contact_attempt (
  id        uuid primary key,
  case_id   uuid        not null references cases (id),
  at        timestamptz not null,
  by        text        not null,
  structure text        not null,
  channel   text        not null,
  result    text        not null,
  note      text check (char_length(note) <= 2000)
);

create index contact_attempt_of_a_case on contact_attempt (case_id, at);

create table case_history (
  id      bigint generated always as identity primary key,
  case_id uuid        not null references cases (id),
  at      timestamptz not null,
  kind    text        not null,
  by      text,
  details jsonb       not null
);

create index case_history_of_a_case on case_history (case_id, id);

-- Ids of the events that were applied, written in the transaction of their effects.
create table inbox (
  event_id    text primary key,
  received_at timestamptz not null
);
