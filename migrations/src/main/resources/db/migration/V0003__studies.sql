-- A study, its places, times and people. Every table of a study carries study_id, and links between them
-- are made over (study_id, id), so that a link across studies cannot be stored.

create table study (
    id         bigint generated always as identity primary key,
    name       text        not null check (length(btrim(name)) between 1 and 200),
    synthetic  boolean     not null default false,
    created_at timestamptz not null default now()
);
create unique index study_name on study (lower(name));

create table site (
    id        bigint generated always as identity primary key,
    study_id  bigint  not null references study,
    code      text    not null check (length(btrim(code)) between 1 and 20),
    name      text    not null check (length(btrim(name)) between 1 and 200),
    arm       text check (arm in ('intervention', 'control')),
    structure text,
    withdrawn boolean not null default false,
    unique (study_id, id)
);
create unique index site_code on site (study_id, lower(code));

create table membership (
    study_id  bigint not null references study,
    person_id bigint not null references person,
    role      text   not null check (role in ('lead', 'researcher', 'observer', 'practitioner')),
    site_id   bigint,
    primary key (study_id, person_id),
    foreign key (study_id, site_id) references site (study_id, id)
);
create index membership_of_person on membership (person_id);
comment on column membership.site_id is 'present: this person sees material of this site alone';

create table wave (
    id       bigint generated always as identity primary key,
    study_id bigint not null references study,
    name     text   not null check (length(btrim(name)) between 1 and 100),
    position int    not null,
    unique (study_id, id)
);
create unique index wave_name on wave (study_id, lower(name));

create table participant (
    id        bigint generated always as identity primary key,
    study_id  bigint not null references study,
    pseudonym text   not null check (length(btrim(pseudonym)) between 1 and 100),
    role      text   not null check (length(btrim(role)) between 1 and 100),
    site_id   bigint,
    unique (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id)
);
create unique index participant_pseudonym on participant (study_id, lower(pseudonym));

create table evaluation_question (
    id        bigint generated always as identity primary key,
    study_id  bigint not null references study,
    dimension text   not null,
    wording   text   not null check (length(btrim(wording)) > 0),
    position  int    not null,
    origin    text,
    unique (study_id, id)
);
comment on column evaluation_question.origin is 'template@version that printed this wording; null: worded by the team';

create table synonym_group (
    id       bigint generated always as identity primary key,
    study_id bigint not null references study,
    words    text[] not null check (cardinality(words) >= 2)
);
create index synonym_group_of_study on synonym_group (study_id);
