-- Records that were refused. Contents are sealed, and only there when the birth date shows 16 or over; findings quote nothing of what was sent.

create table quarantine (
    id         text        primary key,
    source     text        not null,
    batch      timestamptz not null,
    line       integer     not null,
    findings   text        not null,
    content    bytea,
    kept_until timestamptz not null
);

create index quarantine_by_source on quarantine (source, batch, line);
create index quarantine_by_end on quarantine (kept_until);
