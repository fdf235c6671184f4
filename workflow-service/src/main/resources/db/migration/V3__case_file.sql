-- The case: codes, instants and ids of texts. The engine holds where the process stands; what is true of the case stands here.
create table case_file (
    reference varchar(64) not null primary key,
    cycle int not null,
    status varchar(32) not null,
    channel varchar(16) not null,
    language varchar(35) not null,
    received_at timestamp with time zone not null,
    -- what intake saw, without the words
    category_hint varchar(64),
    country varchar(2),
    word_classes varchar(1024) not null,
    exposed_secret boolean not null,
    amount_class varchar(16) not null,
    -- what it is: by triage first, by the intake desk then
    category varchar(64),
    severity varchar(16),
    department varchar(64),
    lane varchar(16),
    triage_rule varchar(64),
    recorded_at timestamp with time zone,
    points_text varchar(64),
    point_count int not null default 0,
    rejection_text varchar(64),
    duplicate_of varchar(64),
    -- the clock
    basis varchar(16),
    due_at timestamp with time zone,
    statutory_due_at timestamp with time zone,
    overdue boolean not null default false,
    paused_since timestamp with time zone,
    last_told_at timestamp with time zone not null
);

create index case_file_status on case_file (status);

-- A process exists once per reference and cycle: this key sees to it, the engine's business key does not.
create table case_cycle (
    reference varchar(64) not null references case_file (reference),
    cycle int not null,
    process_instance_id varchar(64),
    started_at timestamp with time zone not null,
    resolved_at timestamp with time zone,
    reopen_until timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason varchar(16),
    score int,
    primary key (reference, cycle)
);

-- Every time the case was told when the answer is to come, and why it changed.
create table case_estimate (
    reference varchar(64) not null references case_file (reference),
    no int not null,
    cycle int not null,
    basis varchar(16) not null,
    due_at timestamp with time zone not null,
    previous_due_at timestamp with time zone,
    reason varchar(64),
    rule varchar(64) not null,
    calendar varchar(64) not null,
    calendar_version varchar(32) not null,
    beyond_calendar boolean not null,
    made_at timestamp with time zone not null,
    primary key (reference, no)
);

-- When the own clock stood still because the customer had the word.
create table case_pause (
    reference varchar(64) not null references case_file (reference),
    no int not null,
    cycle int not null,
    paused_at timestamp with time zone not null,
    resumed_at timestamp with time zone,
    primary key (reference, no)
);

-- What a department decided each time it completed HandleComplaint.
create table case_decision (
    reference varchar(64) not null references case_file (reference),
    no int not null,
    cycle int not null,
    action varchar(16) not null,
    outcome varchar(16),
    to_department varchar(64),
    message_text varchar(64),
    findings_text varchar(64),
    remedy_text varchar(64),
    decided_by varchar(255),
    decided_at timestamp with time zone not null,
    primary key (reference, no)
);

-- The customer's messages (their words stay with intake), so that a burst is answered once.
create table case_message (
    reference varchar(64) not null references case_file (reference),
    message_id varchar(64) not null,
    received_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    primary key (reference, message_id)
);

-- What happened, for the people who work the case.
create table case_timeline (
    reference varchar(64) not null references case_file (reference),
    no int not null,
    cycle int not null,
    at timestamp with time zone not null,
    what varchar(64) not null,
    detail varchar(64),
    text_id varchar(64),
    actor varchar(255),
    primary key (reference, no)
);
