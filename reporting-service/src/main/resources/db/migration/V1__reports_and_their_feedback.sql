-- Nothing in here names or describes a pupil: ids, keyed hashes and categories only.

create table submission (
    report_id       uuid        primary key,
    school_uai      text        not null,
    fingerprint     bytea       not null,
    reported_at     timestamptz not null,
    acknowledged_at timestamptz
);

create table feedback (
    report_id   uuid        primary key,
    school_uai  text        not null,
    revision    bigint      not null,
    outcome     text        not null,
    hold_reason text,
    decided_at  timestamptz not null
);

create table decision_inbox (
    event_id    text        primary key,
    received_at timestamptz not null
);
