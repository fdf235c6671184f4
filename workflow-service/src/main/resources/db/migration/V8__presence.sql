-- Who has a case open right now, so that two people do not answer it side by side. A row counts for a minute.
create table case_presence (
    reference varchar(64) not null,
    person varchar(255) not null,
    seen_at timestamp with time zone not null,
    primary key (reference, person)
);
