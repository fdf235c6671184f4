-- Files are kept beside the messages. What came with the complaint is read with it and waits for no answer.
alter table case_message add column with_complaint boolean not null default false;
