-- A coding: this passage was given this code by this coder. A quotation is sliced from the text, never stored.

create table coding (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    source_id   bigint      not null,
    version_id  bigint      not null,
    code_id     bigint      not null,
    coder_id    bigint      not null references person,
    span_start  int         not null,
    span_end    int         not null,
    coded_at    timestamptz not null default now(),
    unique (version_id, code_id, coder_id, span_start, span_end),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id),
    foreign key (analysis_id, code_id) references code (analysis_id, id)
);
create index coding_of_code on coding (code_id, source_id, span_start);
create index coding_of_source on coding (source_id, analysis_id);
create index coding_of_analysis on coding (analysis_id, code_id) include (source_id, version_id, span_start, span_end);

create table memo (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    source_id   bigint      not null,
    version_id  bigint      not null,
    author_id   bigint      not null references person,
    span_start  int         not null,
    span_end    int         not null,
    body        text        not null check (length(btrim(body)) between 1 and 20000),
    revision    int         not null default 1,
    written_at  timestamptz not null default now(),
    check (0 <= span_start and span_start < span_end),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id)
);
create index memo_of_source on memo (source_id, analysis_id);
