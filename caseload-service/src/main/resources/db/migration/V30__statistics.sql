-- All that is kept of whom a report that was never confirmed came from, for counting alone.
alter table case_report add column school_departement text;

-- What remains, as a number, of reports that were cleared before there was a case, once they are gone.
create table avoided_alarm (
  departement text    not null,
  month       text    not null,
  reason      text    not null,
  reports     bigint  not null,
  primary key (departement, month, reason)
);

alter table avoided_alarm enable row level security, force row level security;
create policy engine on avoided_alarm to caseload_engine using (true);
grant select, insert, update on avoided_alarm to caseload_engine;

create function count_avoided_alarm() returns trigger language plpgsql set search_path from current as $$
begin
  insert into avoided_alarm
  values (coalesce(old.school_departement, '00'), to_char(old.decided_at at time zone 'Europe/Paris', 'YYYY-MM'), old.reason, 1)
  on conflict (departement, month, reason) do update set reports = avoided_alarm.reports + 1;
  return old;
end $$;

create trigger count_avoided_alarm before delete on case_report for each row
  when (old.structure is null and old.reason in ('IN_TRAINING', 'QUALIFIED', 'OVER_AGE'))
  execute function count_avoided_alarm();
