-- Findings held against each strand of evidence: what a strand says, what it rests on, and how two strands compare.

create table finding (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null references study,
    sentence    text        not null check (length(btrim(sentence)) between 1 and 1000),
    theme_id    bigint,
    lead_strand text        not null
        check (lead_strand in ('interviews', 'observations', 'logs', 'casefiles', 'survey', 'records')),
    position    int         not null,
    revision    int         not null default 1,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, theme_id) references theme (study_id, id) on delete set null (theme_id)
);
create index finding_of_study on finding (study_id, position);
create index finding_of_theme on finding (theme_id) where theme_id is not null;
comment on column finding.lead_strand is 'the strand in which it was made, against which the others are shown';

create table finding_question (
    study_id    bigint not null,
    finding_id  bigint not null,
    question_id bigint not null,
    primary key (finding_id, question_id),
    foreign key (study_id, finding_id) references finding (study_id, id) on delete cascade,
    foreign key (study_id, question_id) references evaluation_question (study_id, id) on delete cascade
);
create index finding_question_of_question on finding_question (question_id);

create table finding_account (
    id         bigint generated always as identity primary key,
    study_id   bigint not null,
    finding_id bigint not null,
    strand     text   not null check (strand in ('interviews', 'observations', 'logs', 'casefiles', 'survey', 'records')),
    says       text   not null check (length(says) between 1 and 2000),
    written_by bigint not null references person,
    unique (finding_id, strand),
    foreign key (study_id, finding_id) references finding (study_id, id) on delete cascade
);
comment on table finding_account is 'what a strand says about a finding, in the words of the team';

-- What a finding rests on in a strand: a passage on the text version that it was looked at on, or a number with what it was.
create table finding_evidence (
    id           bigint generated always as identity primary key,
    study_id     bigint      not null,
    finding_id   bigint      not null,
    strand       text        not null
        check (strand in ('interviews', 'observations', 'logs', 'casefiles', 'survey', 'records')),
    source_id    bigint,
    version_id   bigint,
    span_start   int,
    span_end     int,
    theme_id     bigint,
    figure_key   text,
    figure_label text,
    figure_value text,
    note         text        not null default '' check (length(note) <= 2000),
    added_by     bigint      not null references person,
    added_at     timestamptz not null default now(),
    unique (study_id, id),
    unique (finding_id, strand, version_id, span_start, span_end, added_by),
    unique (finding_id, strand, figure_key),
    check (num_nonnulls(source_id, version_id, span_start, span_end) = case when figure_key is null then 4 else 0 end),
    check (num_nonnulls(figure_key, figure_label, figure_value) in (0, 3)),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, finding_id) references finding (study_id, id) on delete cascade,
    foreign key (study_id, source_id) references source (study_id, id),
    -- goes with the text when the bin is emptied
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (study_id, theme_id) references theme (study_id, id) on delete set null (theme_id)
);
create index finding_evidence_of_source on finding_evidence (source_id) where source_id is not null;
comment on column finding_evidence.theme_id is 'the theme whose extract it was taken from';
comment on column finding_evidence.figure_key is 'which number, as rooms name theirs';
comment on column finding_evidence.figure_value is 'what it was when it was put here';

-- How one rater compares two strands, or what was agreed. The code of it follows from these columns and is kept nowhere.
create table convergence_judgement (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    finding_id     bigint      not null,
    first_strand   text        not null
        check (first_strand in ('interviews', 'observations', 'logs', 'casefiles', 'survey', 'records')),
    second_strand  text        not null
        check (second_strand in ('interviews', 'observations', 'logs', 'casefiles', 'survey', 'records')),
    part           text        not null check (part in ('rater', 'agreed')),
    person_id      bigint      not null references person,
    meaning        boolean,
    coverage       boolean,
    silent         text,
    reason         text check (reason in ('not-asked', 'not-found', 'no-data')),
    rationale      text        not null default '' check (length(rationale) <= 5000),
    journal_number bigint      not null,
    rested         jsonb       not null,
    judged_at      timestamptz not null default now(),
    revision       int         not null default 1,
    unique (study_id, id),
    check (first_strand <> second_strand),
    check (silent in (first_strand, second_strand)),
    check (num_nonnulls(meaning, coverage) = case when silent is null then 2 else 0 end),
    check ((silent is null) = (reason is null)),
    foreign key (study_id, finding_id) references finding (study_id, id) on delete cascade
);
create unique index convergence_judgement_of_rater
    on convergence_judgement (finding_id, first_strand, second_strand, person_id) where part = 'rater';
create unique index convergence_judgement_agreed
    on convergence_judgement (finding_id, first_strand, second_strand) where part = 'agreed';
comment on column convergence_judgement.meaning is 'meaning and prominence are alike';
comment on column convergence_judgement.coverage is 'coverage and examples are alike';
comment on column convergence_judgement.journal_number is 'the last line of the journal when it was judged or looked at again';
comment on column convergence_judgement.rested is 'what was judged: keys with values and digests';

create trigger finding_in_gesture after insert or update or delete on finding
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger finding_question_in_gesture after insert or update or delete on finding_question
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('finding_id,question_id');
create trigger finding_account_in_gesture after insert or update or delete on finding_account
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger finding_evidence_in_gesture after insert or update or delete on finding_evidence
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger convergence_judgement_in_gesture after insert or update or delete on convergence_judgement
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
