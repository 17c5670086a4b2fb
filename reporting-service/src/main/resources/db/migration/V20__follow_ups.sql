-- How the follow-up of a reported pupil goes on: ids and categories only.
create table follow_up (
    report_id uuid   primary key,
    case_id   uuid   not null,
    -- Of what was told last about the report.
    revision  bigint not null,
    state     text   not null,
    since     date   not null
);

create index follow_up_by_case on follow_up (case_id);

create table case_event_inbox (
    event_id    text        primary key,
    received_at timestamptz not null
);
