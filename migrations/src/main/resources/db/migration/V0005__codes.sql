-- An analysis declares its method and has its own codes; several analyses share the sources of a study.

create table analysis (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null references study,
    name       text        not null check (length(btrim(name)) between 1 and 200),
    method     text        not null check (method in ('reflexive', 'codebook', 'framework')),
    created_at timestamptz not null default now(),
    unique (study_id, id)
);
create unique index analysis_name on analysis (study_id, lower(name));

create table code (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    parent_id   bigint,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    description text        not null default '',
    colour      smallint    not null check (colour between 0 and 11),
    position    int         not null,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    removed_at  timestamptz,
    unique (analysis_id, id),
    unique (study_id, id),
    check (parent_id <> id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, parent_id) references code (analysis_id, id)
);
create unique index code_name on code (analysis_id, coalesce(parent_id, 0), lower(name)) where removed_at is null;
