-- What agents wrote: the only home of free text in this service. The engine's variables hold "text:<uuid>" (the id).
create table case_text (
    id varchar(64) not null primary key,
    reference varchar(64) not null,
    cycle int not null,
    task_key varchar(64),
    name varchar(64) not null,
    text text not null,
    written_at timestamp with time zone not null
);

create index case_text_reference on case_text (reference, written_at);
