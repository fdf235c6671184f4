-- more signals that triage and the legal regimes go by
alter table case_file add column product varchar(64);
alter table case_file add column age_class varchar(16) not null default 'UNKNOWN';
alter table case_file add column urgency varchar(16) not null default 'NORMAL';

-- what decided an estimate, and how sure it is
alter table case_estimate add column ground varchar(16) not null default 'POLICY';
alter table case_estimate add column learned_from int;
alter table case_estimate add column provisional_from date;
alter table case_estimate add column text_id varchar(64);
alter table case_estimate drop column beyond_calendar;

-- how long the answer took, for those that come after
alter table case_cycle add column worked_seconds bigint;
alter table case_cycle add column decided_category varchar(64);
alter table case_cycle add column decided_severity varchar(16);
create index case_cycle_learned on case_cycle (decided_category, decided_severity, resolved_at);

-- what the clocks asked for and was done; once each
create table case_clock_step (
    reference varchar(64) not null references case_file (reference),
    no int not null,
    cycle int not null,
    clock varchar(64) not null,
    kind varchar(16) not null,
    due_at timestamp with time zone not null,
    taken_at timestamp with time zone not null,
    primary key (reference, no)
);
create unique index case_clock_step_once on case_clock_step (reference, cycle, clock, kind, due_at);
