-- What each structure's live list was told, for every instance of the service, and for whoever comes back.

-- The counter is also the lock: a transaction that tells a structure something holds its row until it ends. So numbers
-- are committed in the order in which they are given, without a gap, and who has read up to one has read all before it.
create table live_list (
  structure text   primary key,
  last_id   bigint not null
) with (fillfactor = 50);

-- Codes and numbers alone. A desk tells another structure something when it gives it a case.
alter table live_list enable row level security, force row level security;
create policy engine on live_list to caseload_engine using (true);
create policy desk on live_list to caseload_desk using (true);
grant select, insert, update on live_list to caseload_engine;
grant select, insert, update on live_list to caseload_desk;

create table live_event (
  structure text        not null,
  id        bigint      not null,
  name      text        not null,
  case_id   uuid        not null,
  body      text        not null,
  at        timestamptz not null,
  primary key (structure, id)
);

create index live_event_by_age on live_event (at);
create index live_event_of_a_case on live_event (case_id);

alter table live_event enable row level security, force row level security;
create policy engine on live_event to caseload_engine using (true);
create policy desk on live_event for insert to caseload_desk with check (true);
grant select, insert, delete on live_event to caseload_engine;
grant insert on live_event to caseload_desk;

-- Several structures in one call, and in one order for everybody, so that two transactions never wait for each other.
-- A transaction calls it once, at its end: others wait for it from here on.
create function tell_live(structures text[], names text[], case_ids uuid[], bodies text[]) returns void
language plpgsql set search_path from current as $$
begin
  insert into live_list as known (structure, last_id)
  select told, count(*) from unnest(structures) told group by told order by told
  on conflict (structure) do update set last_id = known.last_id + excluded.last_id;

  insert into live_event (structure, id, name, case_id, body, at)
  select structure,
         last_id - count(*) over (partition by structure) + row_number() over (partition by structure order by place),
         name, case_id, body, clock_timestamp()
    from unnest(structures, names, case_ids, bodies) with ordinality as told (structure, name, case_id, body, place)
    join live_list using (structure);

  perform pg_notify('live_event', told) from (select distinct unnest(structures) as told) each;
end
$$;
