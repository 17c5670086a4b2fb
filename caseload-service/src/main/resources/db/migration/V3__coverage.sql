-- Which local mission covers which commune, as imported; a version is never changed. The one in force on a day is
-- that with the latest valid_from that has come, and of two for one day the one imported last.
create table coverage_version (
  id          bigint generated always as identity primary key,
  valid_from  date        not null,
  imported_at timestamptz not null,
  imported_by text        not null,
  -- SHA-256 of the file.
  digest      text        not null,
  communes    integer     not null,
  missions    integer     not null
);

create table coverage_commune (
  version_id bigint not null references coverage_version (id),
  commune    text   not null,
  mission    text   not null,
  primary key (version_id, commune)
);

-- What the file calls them.
create table coverage_mission (
  version_id bigint not null references coverage_version (id),
  mission    text   not null,
  name       text   not null,
  primary key (version_id, mission)
);

-- The rules on who follows whom, as configured; the last one loaded is in force on all instances.
create table follow_up_rules (
  id        bigint generated always as identity primary key,
  loaded_at timestamptz not null,
  digest    text        not null,
  rules     text        not null
);

alter table coverage_version enable row level security, force row level security;
create policy engine on coverage_version to caseload_engine using (true);
grant select, insert on coverage_version to caseload_engine;

alter table coverage_commune enable row level security, force row level security;
create policy engine on coverage_commune to caseload_engine using (true);
grant select, insert on coverage_commune to caseload_engine;

alter table coverage_mission enable row level security, force row level security;
create policy engine on coverage_mission to caseload_engine using (true);
grant select, insert on coverage_mission to caseload_engine;

alter table follow_up_rules enable row level security, force row level security;
create policy engine on follow_up_rules to caseload_engine using (true);
grant select, insert on follow_up_rules to caseload_engine;

-- The structures that a route offers when it only passes a case on.
alter table cases add column routing_candidates text[] not null default '{}';
alter table case_report add column routing_candidates text[] not null default '{}';

-- What a route was found by; reports whose basis is not the one of today are routed anew. Empty where it is not known:
-- these wait for their next decision.
alter table cases add column routing_basis text not null default '';
alter table case_report add column routing_basis text not null default '';
create index case_report_by_routing_basis on case_report (routing_basis) where routing_basis <> '';
