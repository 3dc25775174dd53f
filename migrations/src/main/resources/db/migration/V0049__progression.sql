-- Values of progression criteria that people enter, and what a named person decided where the printed table says nothing.
-- What stood before is in the journal.
create table progression_value (
    study_id   bigint      not null references study,
    criterion  int         not null check (criterion between 1 and 10),
    value      numeric     not null,
    provenance text        not null check (length(btrim(provenance)) between 1 and 2000),
    written_by bigint      not null references person,
    entered_at timestamptz not null default now(),
    primary key (study_id, criterion)
);
comment on column progression_value.provenance is 'where the value comes from, in the words of whoever entered it';

create table progression_decision (
    study_id   bigint      not null references study,
    criterion  int         not null check (criterion between 1 and 10),
    colour     text        not null check (colour in ('green', 'amber', 'red')),
    reason     text        not null check (length(btrim(reason)) between 1 and 4000),
    seen       text        not null,
    declared_by bigint     not null references person,
    decided_at timestamptz not null default now(),
    primary key (study_id, criterion)
);
comment on column progression_decision.seen is 'the value and what the table said of it when it was decided; another now makes it stale';
