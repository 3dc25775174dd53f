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
