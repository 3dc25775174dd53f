-- What stands for the names of people and places. The names themselves are sealed with a key that lies outside the database.

alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('lead', 'researcher', 'steward', 'observer', 'practitioner'));

create table pseudonym (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null references study,
    name_mark   bytea       not null,
    name_sealed bytea       not null,
    replacement text        not null check (length(btrim(replacement)) between 1 and 100),
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    unique (study_id, name_mark)
);
comment on column pseudonym.name_mark is 'HMAC-SHA-256 of the name in small letters: tells that a name is there already, and no name';
comment on column pseudonym.name_sealed is 'AES-256-GCM: 12 bytes of nonce, then the name and its tag; the study''s key is authenticated with it';

create table harmless_words (
    study_id bigint      not null references study,
    words    text        not null check (length(btrim(words)) between 1 and 200),
    made_by  bigint      not null references person,
    made_at  timestamptz not null default now(),
    primary key (study_id, words)
);
comment on table harmless_words is 'words that somebody looked at and found to be no personal data, in small letters';

create table gate_opening (
    id        bigint generated always as identity primary key,
    study_id  bigint      not null references study,
    person_id bigint      not null references person,
    reason    text        not null check (length(btrim(reason)) between 1 and 300),
    opened_at timestamptz not null default now(),
    until     timestamptz not null
);
create index gate_opening_of_study on gate_opening (study_id, person_id);
comment on table gate_opening is 'whom a lead lets take files in which names stand, why, and until when';

alter table source add column open_from integer not null default 1 check (open_from >= 1);
comment on column source.open_from is
    'the number of the first text version without the names that were replaced; earlier ones are for leads and data stewards';
