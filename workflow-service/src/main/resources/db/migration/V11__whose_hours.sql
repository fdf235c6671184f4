-- in which calendar the working time of an answer was measured: a round-the-clock hour is no office hour
alter table case_cycle add column decided_calendar varchar(64);
drop index case_cycle_learned;
create index case_cycle_learned on case_cycle (decided_category, decided_severity, decided_calendar, resolved_at);
