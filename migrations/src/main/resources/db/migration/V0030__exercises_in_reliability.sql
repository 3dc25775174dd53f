-- What coders submitted in blind rounds, kept as it was; samples that are declared to be coded twice; and what was counted
-- of them before anything was reconciled.

alter table round_submission add column version_id bigint,
    add foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade;
comment on column round_submission.version_id is 'the text that the work was on; null: submitted before that was kept';

-- Codings can change when a round has ended, and lie elsewhere when a text was corrected. These stay.
create table submitted_coding (
    study_id   bigint not null,
    round_id   bigint not null,
    source_id  bigint not null,
    person_id  bigint not null,
    code_id    bigint not null,
    span_start int    not null,
    span_end   int    not null,
    primary key (round_id, source_id, person_id, code_id, span_start, span_end),
    check (0 <= span_start and span_start < span_end),
    foreign key (round_id, source_id, person_id) references round_submission on delete cascade,
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (study_id, code_id) references code (study_id, id) on delete cascade
);
create index submitted_coding_of_code on submitted_coding (code_id);

-- Work in blind rounds that go on has not changed since it was submitted.
update round_submission
set version_id = source.version_id
from coding_round, source
where coding_round.id = round_submission.round_id
  and coding_round.mode = 'blind'
  and coding_round.ended_at is null
  and source.id = round_submission.source_id;
insert into submitted_coding (study_id, round_id, source_id, person_id, code_id, span_start, span_end)
select distinct coding.study_id, round_submission.round_id, coding.source_id, coding.coder_id, coding.code_id,
                coding.span_start, coding.span_end
from round_submission
         join coding_round on coding_round.id = round_submission.round_id
         join coding on coding.analysis_id = coding_round.analysis_id
    and coding.source_id = round_submission.source_id
    and coding.coder_id = round_submission.person_id
    and coding.version_id = round_submission.version_id
    and coding.origin = 'coder';

-- A sample that was declared before anybody coded it.
create table exercise (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    round_id    bigint      not null unique,
    drawn       text        not null check (drawn in ('source', 'turn')),
    unit        text        not null check (unit in ('turn', 'sentence', 'passage')),
    share       int         not null check (share between 1 and 100),
    seed        bigint      not null,
    drawn_of    int         not null check (drawn_of > 0),
    drawn_count int         not null check (drawn_count between 1 and drawn_of),
    declared_by bigint      not null references person,
    declared_at timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, round_id) references coding_round (study_id, id)
);
create index exercise_of_analysis on exercise (analysis_id);
comment on column exercise.share is 'how many of a hundred were to be drawn';
comment on column exercise.drawn_of is 'how many sources or turns there were to draw from';

-- Which turns were drawn, where turns were: the round has all sources that they stand in.
create table exercise_turn (
    study_id    bigint not null,
    exercise_id bigint not null,
    source_id   bigint not null,
    version_id  bigint not null,
    span_start  int    not null,
    span_end    int    not null,
    primary key (exercise_id, version_id, span_start),
    foreign key (study_id, exercise_id) references exercise (study_id, id) on delete cascade,
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);

create table exercise_count (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    exercise_id    bigint      not null,
    counted_by     bigint      not null references person,
    counted_at     timestamptz not null default now(),
    journal_number bigint      not null,
    digest         bytea       not null,
    codings        int         not null,
    agreed_before  int         not null,
    unique (study_id, id),
    foreign key (study_id, exercise_id) references exercise (study_id, id)
);
create index exercise_count_of_exercise on exercise_count (exercise_id);
comment on column exercise_count.journal_number is 'the last line of the journal when it was counted';
comment on column exercise_count.digest is 'SHA-256 of the submitted codings that were counted, in their order';
comment on column exercise_count.agreed_before is 'how many agreements had been made by then; they change nothing that was counted';

-- One number, or why there is none. It stays whatever becomes of the code.
create table exercise_figure (
    count_id   bigint not null,
    study_id   bigint not null,
    place      int    not null,
    code       bigint not null,
    code_name  text   not null,
    unit       text   not null check (unit in ('turn', 'sentence', 'passage', 'character')),
    measure    text   not null,
    coders     text   not null default '',
    value      double precision,
    low        double precision,
    high       double precision,
    method     text   not null default '',
    n          int    not null,
    left_out   text   not null default '',
    reason     text   not null default '',
    prevalence double precision,
    bias       double precision,
    primary key (count_id, place),
    check ((value is null) = (reason <> '')),
    check ((value is null) = (low is null) and (value is null) = (high is null)),
    foreign key (study_id, count_id) references exercise_count (study_id, id) on delete cascade
);
comment on column exercise_figure.coders is 'of which two coders; empty: of all';
