-- Work that takes longer than a gesture: taken with skip locked, with progress and cancel, and surviving a restart.

create table job (
    id               bigint generated always as identity primary key,
    study_id         bigint      references study,
    person_id        bigint      references person,
    kind             text        not null,
    request          jsonb       not null,
    state            text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done             int         not null default 0,
    total            int         not null default 0,
    note             text        not null default '',
    cancel_asked     boolean     not null default false,
    outcome          jsonb,
    asked_at         timestamptz not null default now(),
    started_at       timestamptz,
    beat_at          timestamptz,
    ended_at         timestamptz
);
create index job_open on job (id) where state in ('waiting', 'running');
create index job_of_study on job (study_id, id);
