-- What is answered is what stood on the form when somebody took the task; nobody asked this column.
alter table case_message drop column answered_at;
