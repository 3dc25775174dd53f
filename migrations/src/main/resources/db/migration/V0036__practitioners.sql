-- The practitioner's lane: invitations by a link, as whom somebody writes, what they may hand in unasked, and what they
-- let be done with what they wrote.

create table invitation (
    token_digest bytea       primary key check (length(token_digest) = 32),
    study_id     bigint      not null references study,
    person_id    bigint      not null references person,
    made_by      bigint      not null references person,
    made_at      timestamptz not null default now(),
    lapses_at    timestamptz not null,
    used_at      timestamptz,
    voided_at    timestamptz,
    check (used_at is null or voided_at is null)
);
create unique index invitation_one_open on invitation (person_id) where used_at is null and voided_at is null;
create index invitation_of_study on invitation (study_id, person_id);
comment on column invitation.token_digest is 'SHA-256 of the token in the link, which is stored nowhere';
comment on column invitation.voided_at is 'present: another link, or a password that was given, came in its place';

create table practitioner (
    study_id       bigint not null references study,
    person_id      bigint not null references person,
    participant_id bigint,
    primary key (study_id, person_id),
    foreign key (study_id, participant_id) references participant (study_id, id) on delete set null (participant_id)
);
create unique index practitioner_participant on practitioner (participant_id);
comment on column practitioner.participant_id is 'under which pseudonym their writings are in the study';

create table unasked_writing (
    study_id      bigint      not null references study,
    person_id     bigint      not null references person,
    instrument_id bigint      not null,
    allowed_by    bigint      not null references person,
    allowed_at    timestamptz not null default now(),
    primary key (study_id, person_id, instrument_id),
    foreign key (study_id, instrument_id) references instrument_version (study_id, id)
);
comment on table unasked_writing is 'that somebody may hand in further writings of this form by themselves';

create table writing_consent (
    study_id      bigint      not null,
    assessment_id bigint      not null,
    about         text        not null check (about in ('link', 'quote', 'publish')),
    answer        text        not null check (answer in ('yes', 'no', 'blank')),
    answered_at   timestamptz not null default now(),
    primary key (assessment_id, about),
    foreign key (study_id, assessment_id) references assessment (study_id, id)
);
comment on table writing_consent is 'what writers let be done with what they wrote, as it stood when they submitted it';
comment on column writing_consent.about is 'linked to their survey, quoted, or published as a case study';
comment on column writing_consent.answer is 'blank: the form asked, and they did not answer. No row: the form does not ask';
