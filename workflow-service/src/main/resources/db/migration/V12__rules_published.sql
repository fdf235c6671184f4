-- by which calendars and regimes open cases were computed last: replicas follow the latest row
create table rules_published (
    no bigint generated always as identity primary key,
    fingerprint varchar(64) not null,
    published_at timestamp with time zone not null
);
