-- What caseload-service needs of the server besides passwords. An administrator runs it in the exchange's database
-- before the first start; running it again changes nothing, and a schema that the login owned before is handed over.
--
-- caseload           logs in, and can do nothing but take one of the three roles below
-- caseload_owner     logs in to migrate, and owns every table
-- caseload_desk      works for one structure: sees its rows and no others
-- caseload_engine    works for the exchange: decisions, clocks, purge
-- caseload_auditor   reads who has read what
do $$
declare
  name text;
begin
  foreach name in array
    array['caseload', 'caseload_owner', 'caseload_desk', 'caseload_engine', 'caseload_auditor']
  loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
  end loop;
end
$$;

alter role caseload         login   noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
alter role caseload_owner   login   noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
alter role caseload_desk    nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role caseload_engine  nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role caseload_auditor nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role caseload         set search_path = caseload;
alter role caseload_owner   set search_path = caseload;

grant caseload_desk, caseload_engine, caseload_auditor to caseload with inherit false, set true;
-- A migration that changes rows does it as the engine: row security binds the owner too.
grant caseload_engine to caseload_owner with inherit false, set true;

create schema if not exists caseload authorization caseload_owner;
reassign owned by caseload to caseload_owner;
grant usage on schema caseload to caseload_desk, caseload_engine, caseload_auditor;
revoke all on schema public from public;
