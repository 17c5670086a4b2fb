alter table feedback
    -- Of the report that was decided on; unknown for a withdrawn one and for what was decided before this column.
    add column report_revision integer,
    -- The day from which what led to the decision holds: in training since, qualified on, about to begin on.
    add column since           date,
    -- Whether this statement of the report has been decided to be a leaver's before.
    add column leaver_before   boolean not null default false;

create index submission_by_school on submission (school_uai, first_stated_at, report_id);
