-- A report is corrected and withdrawn in place: each statement of it has a revision of its own, and its own moment.
alter table submission rename column reported_at to stated_at;
alter table submission
    add column revision              integer not null default 1,
    add column withdrawn             boolean not null default false,
    -- The highest revision that the broker has acknowledged; 0 while nothing may be claimed.
    add column acknowledged_revision integer not null default 0,
    add column first_stated_at       timestamptz;
update submission
   set first_stated_at = stated_at,
       acknowledged_revision = case when acknowledged_at is null then 0 else 1 end;
alter table submission
    alter column first_stated_at set not null,
    drop column acknowledged_at;
