-- Who is here now, rounds of coding, and what a team agreed on.

-- One row a screen that somebody has open. It lives by its beat: what has not been seen for a while counts as gone, so
-- that a crash of the database, which empties the table, costs one beat.
create unlogged table presence (
    seat      uuid primary key,
    study_id  bigint      not null references study,
    person_id bigint      not null references person,
    source_id bigint,
    memo_id   bigint,
    seen_at   timestamptz not null default clock_timestamp(),
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade
);
create index presence_of_study on presence (study_id);
comment on column presence.source_id is 'the source that is open; null: some other screen of the study';
comment on column presence.memo_id is 'the memo that is being written; null: none. It may be gone already';

create table coding_round (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    mode        text        not null check (mode in ('open', 'blind', 'consensus')),
    planned_by  bigint      not null references person,
    planned_at  timestamptz not null default now(),
    ended_at    timestamptz,
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index coding_round_name on coding_round (analysis_id, lower(name));
comment on column coding_round.ended_at is 'present: the round hides and holds nothing any more';

create table round_source (
    study_id  bigint not null,
    round_id  bigint not null,
    source_id bigint not null,
    primary key (round_id, source_id),
    foreign key (study_id, round_id) references coding_round (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade
);
create index round_source_of_source on round_source (source_id);

create table round_coder (
    study_id  bigint not null,
    round_id  bigint not null,
    person_id bigint not null references person,
    primary key (round_id, person_id),
    foreign key (study_id, round_id) references coding_round (study_id, id)
);
create index round_coder_of_person on round_coder (person_id);

create table round_submission (
    study_id     bigint      not null,
    round_id     bigint      not null,
    source_id    bigint      not null,
    person_id    bigint      not null,
    submitted_at timestamptz not null default now(),
    primary key (round_id, source_id, person_id),
    foreign key (study_id, round_id) references coding_round (study_id, id),
    foreign key (round_id, source_id) references round_source on delete cascade,
    foreign key (round_id, person_id) references round_coder
);

-- The one place that says whose work is hidden from whom: of a blind round, on each of its sources, that of every other
-- coder, until one has submitted one's own.
create view hidden_work as
select coding_round.study_id,
       coding_round.analysis_id,
       round_source.source_id,
       viewer.person_id as viewer_id,
       worker.person_id as worker_id
from coding_round
         join round_source on round_source.round_id = coding_round.id
         join round_coder viewer on viewer.round_id = coding_round.id
         join round_coder worker on worker.round_id = coding_round.id and worker.person_id <> viewer.person_id
where coding_round.mode = 'blind'
  and coding_round.ended_at is null
  and not exists(select
                 from round_submission
                 where round_submission.round_id = coding_round.id
                   and round_submission.source_id = round_source.source_id
                   and round_submission.person_id = viewer.person_id);

-- What coders agreed on after they had compared: one coding that speaks for several, or none. The originals stay as they
-- were and say which agreement speaks for them; if the agreed coding is taken away, they speak for themselves again.
create table round_agreement (
    id        bigint generated always as identity primary key,
    study_id  bigint      not null,
    round_id  bigint      not null,
    source_id bigint      not null,
    coding_id bigint references coding on delete cascade,
    note      text        not null default '' check (length(note) <= 2000),
    agreed_by bigint      not null references person,
    agreed_at timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, round_id) references coding_round (study_id, id),
    foreign key (round_id, source_id) references round_source on delete cascade
);
create index round_agreement_of_round on round_agreement (round_id, source_id);
create index round_agreement_of_coding on round_agreement (coding_id);
comment on column round_agreement.coding_id is 'null: they agreed that these words carry no such code';

alter table coding
    add column origin text not null default 'coder' check (origin in ('coder', 'consensus')),
    add column agreed_in bigint,
    add foreign key (study_id, agreed_in) references round_agreement (study_id, id) on delete set null (agreed_in),
    drop constraint coding_version_id_code_id_coder_id_span_start_span_end_key,
    add constraint coding_once unique (version_id, code_id, coder_id, span_start, span_end, origin);
create index coding_agreed_in on coding (agreed_in) where agreed_in is not null;
comment on column coding.agreed_in is 'the agreement that speaks for this coding; it is kept, and not counted beside it';

-- Counts look at who coded, and at what is spoken for.
drop index coding_of_analysis;
create index coding_of_analysis on coding (analysis_id, code_id)
    include (source_id, version_id, span_start, span_end, coder_id, agreed_in);
drop index coding_of_source;
create index coding_of_source on coding (source_id, analysis_id, version_id, span_start, span_end)
    include (code_id, coder_id, agreed_in);
