-- One cause behind many complaints. What supervisors write of it is in case_text, as reference incident:<id>.
create table incident (
    id varchar(16) not null primary key,
    status varchar(16) not null,
    category varchar(64),
    opened_by varchar(255) not null,
    opened_at timestamp with time zone not null,
    proposed_outcome varchar(16),
    resolved_by varchar(255),
    resolved_at timestamp with time zone,
    closed_by varchar(255),
    closed_at timestamp with time zone
);
create index incident_status on incident (status, opened_at);

-- Which words: of what kind (no counts the updates, 0 for all other kinds) and in which language.
create table incident_word (
    incident_id varchar(16) not null references incident (id),
    kind varchar(16) not null,
    no int not null,
    language varchar(35) not null,
    text_id varchar(64) not null,
    primary key (incident_id, kind, no, language)
);

-- No foreign key to case_file here and below: binding hundreds at once must not wait for each case that is being worked.
create table incident_case (
    incident_id varchar(16) not null references incident (id),
    reference varchar(64) not null,
    bound_by varchar(255) not null,
    bound_at timestamp with time zone not null,
    proposed_at timestamp with time zone,
    primary key (incident_id, reference)
);
create index incident_case_reference on incident_case (reference);

-- An update for all; the key makes a form that is sent twice one update.
create table incident_update (
    incident_id varchar(16) not null references incident (id),
    no int not null,
    request_key varchar(64) not null,
    written_by varchar(255) not null,
    written_at timestamp with time zone not null,
    primary key (incident_id, no)
);
create unique index incident_update_once on incident_update (incident_id, request_key);

-- Who has to hear an update and who has: the primary key tells nobody twice.
create table incident_told (
    incident_id varchar(16) not null,
    no int not null,
    reference varchar(64) not null,
    result varchar(16) not null,
    told_at timestamp with time zone,
    primary key (incident_id, no, reference)
);
create index incident_told_result on incident_told (result);
create index incident_told_reference on incident_told (reference);
