-- whether the customer needs particular care, as an agent saw it (FCA FG21/1: vulnerable customers)
alter table case_file add column vulnerable boolean not null default false;
-- why it is not handled as a complaint: INADMISSIBLE or NOT_A_COMPLAINT
alter table case_file add column disposition varchar(32);
