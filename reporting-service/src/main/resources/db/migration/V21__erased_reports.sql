-- Which reports have been erased: nobody else hears of a report of that id any more, so none may be accepted. Ids lead to nobody.

create table erased_report (
    report_id uuid primary key
);
