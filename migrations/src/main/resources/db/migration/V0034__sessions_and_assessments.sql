-- Sessions that are observed, and assessments: forms filled in by one person about a session, a casefile or nothing but
-- themselves.

create table observed_session (
    id           bigint generated always as identity primary key,
    study_id     bigint      not null references study,
    title        text        not null check (length(btrim(title)) between 1 and 200),
    used_for     text        not null check (used_for in ('direct-practice', 'supervision', 'reflective-session', 'training')),
    site_id      bigint      not null,
    wave_id      bigint,
    participant_id bigint,
    planned_for  date,
    held_on      date,
    recorded     boolean     not null default false,
    consent_family text      not null default 'not-asked' check (consent_family in ('given', 'refused', 'not-asked')),
    consent_worker text      not null default 'not-asked' check (consent_worker in ('given', 'refused', 'not-asked')),
    reference    boolean     not null default false,
    source_id    bigint,
    remark       text        not null default '' check (length(remark) <= 2000),
    cancelled_at timestamptz,
    made_by      bigint      not null references person,
    made_at      timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id),
    foreign key (study_id, wave_id) references wave (study_id, id),
    foreign key (study_id, participant_id) references participant (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id) on delete set null (source_id)
);
create index observed_session_of_study on observed_session (study_id, site_id);
create index observed_session_of_source on observed_session (source_id);
comment on column observed_session.participant_id is 'whose practice it is, where it is one person''s';
comment on column observed_session.recorded is 'scored from a recording, not in the room';
comment on column observed_session.reference is 'a session with expert scores, for training and against drift; it is never counted among those of the study';
comment on column observed_session.source_id is 'its transcript or notes';

-- Which share of the sessions of a kind is to be scored by two observers, and how many are to be observed at each site.
create table observation_plan (
    study_id bigint not null references study,
    used_for text   not null check (used_for in ('direct-practice', 'supervision', 'reflective-session', 'training')),
    site_id  bigint not null,
    sessions int    not null check (sessions between 0 and 1000),
    twice    int    not null check (twice between 0 and 100),
    primary key (study_id, used_for, site_id),
    foreign key (study_id, site_id) references site (study_id, id)
);
comment on column observation_plan.twice is 'of a hundred sessions, how many by two observers';

create table casefile_sample (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null references study,
    title         text        not null check (length(btrim(title)) between 1 and 200),
    instrument_id bigint      not null,
    seed          bigint      not null,
    per_site_before int       not null check (per_site_before between 0 and 100),
    per_site_late int         not null check (per_site_late between 0 and 100),
    drawn_by      bigint      not null references person,
    drawn_at      timestamptz not null default now(),
    unmasked_by   bigint references person,
    unmasked_at   timestamptz,
    unmasked_why  text        not null default '' check (length(unmasked_why) <= 1000),
    unique (study_id, id),
    check ((unmasked_at is null) = (unmasked_by is null)),
    foreign key (study_id, instrument_id) references instrument_version (study_id, id)
);
comment on column casefile_sample.seed is 'what the draw and the order of the files were made with, so that both can be repeated';

-- The list that was drawn from, whole, with what was drawn.
create table casefile (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null,
    sample_id  bigint      not null,
    place      int         not null,
    reference  text        not null check (length(btrim(reference)) between 1 and 200),
    site_id    bigint      not null,
    period     text        not null check (period in ('before', 'late')),
    closed_on  date,
    drawn      boolean     not null,
    masked_id  text        not null,
    file_name  text        not null default '',
    original   bytea,
    text       text,
    digest     bytea,
    brought_by bigint references person,
    brought_at timestamptz,
    source_id  bigint,
    unique (study_id, id),
    unique (sample_id, place),
    unique (study_id, masked_id),
    unique (sample_id, site_id, reference),
    check ((text is null) = (digest is null)),
    check (text is null or drawn),
    foreign key (study_id, sample_id) references casefile_sample (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id) on delete set null (source_id)
);
create index casefile_of_source on casefile (source_id);
comment on column casefile.reference is 'what the authority calls the file; reviewers never see it';
comment on column casefile.masked_id is 'what reviewers see instead; tells nothing of site, period or order';
comment on column casefile.text is 'anonymised and masked, as reviewers read it: no source until the sample is unmasked';
comment on column casefile.source_id is 'what it became when the sample was unmasked';

create table assessment (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null references study,
    instrument_id bigint      not null,
    session_id    bigint,
    casefile_id   bigint,
    rater_id      bigint      not null references person,
    part          text        not null check (part in ('rater', 'practice', 'expert', 'consensus', 'writer')),
    place         int         not null default 0,
    own_site      boolean     not null default false,
    asked_by      bigint      not null references person,
    asked_at      timestamptz not null default now(),
    due_on        date,
    clock_at      timestamptz,
    started_at    timestamptz,
    submitted_at  timestamptz,
    source_id     bigint,
    unique (study_id, id),
    check (num_nonnulls(session_id, casefile_id) = case when part = 'writer' then 0 else 1 end),
    foreign key (study_id, instrument_id) references instrument_version (study_id, id),
    foreign key (study_id, session_id) references observed_session (study_id, id),
    foreign key (study_id, casefile_id) references casefile (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id) on delete set null (source_id)
);
create unique index assessment_of_session on assessment (session_id, rater_id, part, instrument_id) where session_id is not null;
create unique index assessment_of_casefile on assessment (casefile_id, rater_id, part) where casefile_id is not null;
create index assessment_of_rater on assessment (rater_id, study_id);
create index assessment_of_source on assessment (source_id);
comment on column assessment.part is 'rater: counts as theirs; practice: practised on a reference session; expert: what practice is held against; consensus: agreed on beside the originals; writer: wrote it';
comment on column assessment.place is 'in which order this rater is shown their casefiles';
comment on column assessment.own_site is 'the rater belongs to the authority whose file it is';
comment on column assessment.clock_at is 'when the clock of a live observation was started';
comment on column assessment.submitted_at is 'present: locked';
comment on column assessment.source_id is 'what a writing became when it was submitted';

create table answer (
    study_id      bigint      not null,
    assessment_id bigint      not null,
    item          text        not null,
    part          int         not null check (part between 1 and 50),
    state         text        not null check (state in ('given', 'not-observed', 'not-applicable', 'taken-back')),
    value         text        not null check (length(value) <= 20000),
    revision      bigint      not null,
    kept_at       timestamptz not null default clock_timestamp(),
    primary key (assessment_id, item, part),
    check ((state = 'given') = (value <> '')),
    foreign key (study_id, assessment_id) references assessment (study_id, id) on delete cascade
);
comment on column answer.revision is 'made by the device that it was typed on, ascending; the highest stands';

create table evidence (
    id            uuid        not null,
    study_id      bigint      not null,
    assessment_id bigint      not null,
    item          text,
    part          int         not null check (part between 1 and 50),
    version_id    bigint,
    span_start    int,
    span_end      int,
    at_ms         int check (at_ms >= 0),
    note          text        not null default '' check (length(note) <= 5000),
    removed       boolean     not null default false,
    revision      bigint      not null,
    kept_at       timestamptz not null default clock_timestamp(),
    primary key (assessment_id, id),
    check ((span_start is null) = (span_end is null)),
    check (span_start is null or 0 <= span_start and span_start < span_end),
    check (version_id is null or span_start is not null),
    check (removed or span_start is not null or at_ms is not null or note <> ''),
    foreign key (study_id, assessment_id) references assessment (study_id, id) on delete cascade,
    foreign key (study_id, version_id) references text_version (study_id, id) on delete set null (version_id)
);
create index evidence_of_version on evidence (version_id);
comment on column evidence.id is 'made by the device, so that what is sent twice is kept once';
comment on column evidence.item is 'null: noted, and not yet put to an item';
comment on column evidence.version_id is 'the text that a passage is of; null with a passage: the masked text of the casefile';
comment on column evidence.at_ms is 'from the start of the clock, or of the recording';

create table reopening (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null,
    assessment_id bigint      not null,
    submitted_at  timestamptz not null,
    reopened_by   bigint      not null references person,
    reopened_at   timestamptz not null default now(),
    reason        text        not null check (length(btrim(reason)) between 1 and 1000),
    unique (study_id, id),
    foreign key (study_id, assessment_id) references assessment (study_id, id)
);
create index reopening_of_assessment on reopening (assessment_id);

-- What was submitted, whole, each time: a form that is opened again and changed loses nothing of what it said before.
create table submission (
    study_id      bigint      not null,
    assessment_id bigint      not null,
    number        int         not null check (number > 0),
    content       jsonb       not null,
    digest        bytea       not null,
    submitted_at  timestamptz not null,
    primary key (assessment_id, number),
    foreign key (study_id, assessment_id) references assessment (study_id, id)
);
comment on column submission.content is 'answers and evidence as they were';
comment on column submission.digest is 'SHA-256 of the content, which the journal tells too';

-- What the team asks whoever filled a form in, and what they answer.
create table assessment_query (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null,
    assessment_id bigint      not null,
    asked_by      bigint      not null references person,
    asked_at      timestamptz not null default now(),
    question      text        not null check (length(btrim(question)) between 1 and 2000),
    reply         text        not null default '' check (length(reply) <= 5000),
    replied_at    timestamptz,
    unique (study_id, id),
    check ((replied_at is null) = (reply = '')),
    foreign key (study_id, assessment_id) references assessment (study_id, id)
);
create index assessment_query_of_assessment on assessment_query (assessment_id);

-- The one place that says whose answers may be seen by others than their rater: those submitted, once everybody who was
-- asked to score the same thing has submitted too. Expert scores are open to nobody but through their comparison.
create view open_assessment as
select assessment.id, assessment.study_id
from assessment
where assessment.submitted_at is not null
  and not exists(select
                 from assessment other
                 where (other.session_id = assessment.session_id or other.casefile_id = assessment.casefile_id)
                   and other.part = 'rater'
                   and assessment.part in ('rater', 'consensus')
                   and other.submitted_at is null)
  and (assessment.part <> 'expert');
comment on view open_assessment is 'assessments whose answers others may see; every reading of answers joins it or asks for one''s own';

-- Whose assessment is hidden from whom, whole: whoever scores the same thing and has not submitted is not even told how far
-- the others are.
create view hidden_assessment as
select viewer.study_id, viewer.rater_id as viewer_id, worker.id as assessment_id
from assessment viewer
         join assessment worker on (worker.session_id = viewer.session_id or worker.casefile_id = viewer.casefile_id)
    and worker.rater_id <> viewer.rater_id
    and worker.part in ('rater', 'consensus')
where viewer.part = 'rater'
  and viewer.submitted_at is null;
