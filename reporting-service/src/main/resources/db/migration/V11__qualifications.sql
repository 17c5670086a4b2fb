-- Keyed hashes of the awards that the exchange may have been told of with a report: they go with it.
create table report_award (
    report_id uuid not null references submission on delete cascade,
    award_id  text not null,
    primary key (report_id, award_id)
);
