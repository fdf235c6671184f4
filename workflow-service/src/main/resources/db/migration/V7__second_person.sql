-- what a remedy is worth: above an amount a second person looks at the decision
alter table case_decision add column remedy_amount numeric(30, 18);
alter table case_decision add column remedy_currency varchar(16);
