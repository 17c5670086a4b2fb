-- What the broker has acknowledged, so that only differences are published. Keys, lists and fingerprints are keyed hashes; contents are sealed.

create table ledger (
    key         text        primary key,
    fingerprint text        not null,
    recorded_at timestamptz not null,
    ends_on     date,
    list        text,
    content     bytea
);

create index ledger_by_list on ledger (list) where list is not null;
create index ledger_by_end on ledger (ends_on) where ends_on is not null;

create table progress (
    source         text        primary key,
    complete_up_to timestamptz not null
);
