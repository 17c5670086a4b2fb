-- What the schools' files said. Nothing here names or describes a pupil in clear: ids, keyed hashes, the files' own local ids,
-- and sealed content.
create table school_import (
    import_id     uuid        primary key,
    school_uai    text        not null,
    school_year   integer     not null,
    received_at   timestamptz not null,
    -- A running import whose process has died does not progress any more.
    progressed_at timestamptz not null,
    state         text        not null,
    dialect       text        not null,
    stated_on     date        not null,
    -- Whether a pupil who is not in the file has left.
    whole         boolean     not null,
    pupils        integer     not null,
    processed     integer     not null default 0,
    accepted      integer     not null default 0,
    known         integer     not null default 0,
    refused       integer     not null default 0,
    too_young     integer     not null default 0,
    missing       integer     not null default 0,
    -- Refused pupils of whom nobody can say who they are.
    unidentified  integer     not null default 0,
    broken_line   integer
);

create unique index school_import_one_at_a_time on school_import (school_uai) where state = 'RUNNING';
create index school_import_received on school_import (received_at);

create table import_result (
    import_id uuid    not null references school_import on delete cascade,
    -- The pupil's place in the file, from 1.
    number    integer not null,
    line      integer not null,
    local_id  text,
    outcome   text    not null,
    report_id uuid,
    findings  text,
    -- Of a refused pupil known to be 16 or over, what the file said, sealed.
    content   bytea,
    primary key (import_id, number)
);

-- What the exchange has been told of each pupil of a school and year, by a keyed hash of who it is.
create table school_pupil (
    pupil_key   text    primary key,
    name_key    text    not null,
    school_uai  text    not null,
    school_year integer not null,
    standing    text    not null,
    report_id   uuid,
    fingerprint text    not null,
    content     bytea   not null,
    seen_in     uuid    not null
);

create index school_pupil_of_school on school_pupil (school_uai, school_year);
create index school_pupil_report on school_pupil (report_id) where report_id is not null;
