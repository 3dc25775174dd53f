-- A theme is an object of its own over codes: a pattern of shared meaning around a central organising concept.

create table theme (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    concept     text        not null default '',
    definition  text        not null default '',
    status      text        not null check (status in ('candidate', 'kept', 'dropped')),
    position    int         not null,
    revision    int         not null default 1,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    removed_at  timestamptz,
    unique (analysis_id, id),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index theme_name on theme (analysis_id, lower(name)) where removed_at is null;

create table theme_code (
    study_id    bigint not null,
    analysis_id bigint not null,
    theme_id    bigint not null,
    code_id     bigint not null,
    primary key (theme_id, code_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, theme_id) references theme (analysis_id, id),
    foreign key (analysis_id, code_id) references code (analysis_id, id)
);
create index theme_code_of_code on theme_code (code_id);
