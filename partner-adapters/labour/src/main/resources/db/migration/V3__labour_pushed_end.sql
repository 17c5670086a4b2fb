-- When the training of an apprentice ends, as his or her centre says itself. The apprentice is a keyed hash.

create table labour_pushed_end (
    apprentice text primary key,
    ends_on    date not null
);

create index labour_pushed_end_by_end on labour_pushed_end (ends_on);
