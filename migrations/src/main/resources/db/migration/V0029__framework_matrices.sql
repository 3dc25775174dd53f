-- Framework matrices: cases by themes or codes, in each cell the analyst's own summary and the passages it rests on. Topic
-- guides say what was asked of whom and when, and which sources are coded through is said by people, so that an empty cell
-- can say why it is empty.

-- What was asked. A guide is for sources of some waves, roles and kinds; without roles or kinds it is for any.
create table topic_guide (
    id       bigint generated always as identity primary key,
    study_id bigint      not null references study,
    name     text        not null check (length(btrim(name)) between 1 and 200),
    any_wave boolean     not null default true,
    roles    text[]      not null default '{}',
    kinds    text[]      not null default '{}',
    revision int         not null default 1,
    made_by  bigint      not null references person,
    made_at  timestamptz not null default now(),
    unique (study_id, id)
);
create unique index topic_guide_name on topic_guide (study_id, lower(name));
comment on column topic_guide.any_wave is 'false: only for the waves of guide_wave; a guide whose waves are all gone is for none';

create table guide_wave (
    study_id bigint not null,
    guide_id bigint not null,
    wave_id  bigint not null,
    primary key (guide_id, wave_id),
    foreign key (study_id, guide_id) references topic_guide (study_id, id) on delete cascade,
    foreign key (study_id, wave_id) references wave (study_id, id) on delete cascade
);
create index guide_wave_of_wave on guide_wave (wave_id);

create table guide_question (
    id       bigint generated always as identity primary key,
    study_id bigint not null,
    guide_id bigint not null,
    position int    not null,
    wording  text   not null check (length(btrim(wording)) between 1 and 1000),
    unique (study_id, id),
    foreign key (study_id, guide_id) references topic_guide (study_id, id) on delete cascade
);
create index guide_question_of_guide on guide_question (guide_id);

-- What a question asks about, in the words of one analysis.
create table guide_question_asks (
    id          bigint generated always as identity primary key,
    study_id    bigint not null,
    analysis_id bigint not null,
    question_id bigint not null,
    theme_id    bigint,
    code_id     bigint,
    check (num_nonnulls(theme_id, code_id) = 1),
    unique (question_id, theme_id),
    unique (question_id, code_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, question_id) references guide_question (study_id, id) on delete cascade,
    foreign key (analysis_id, theme_id) references theme (analysis_id, id) on delete cascade,
    foreign key (analysis_id, code_id) references code (analysis_id, id) on delete cascade
);
create index guide_question_asks_of_analysis on guide_question_asks (analysis_id);
create index guide_question_asks_of_theme on guide_question_asks (theme_id) where theme_id is not null;
create index guide_question_asks_of_code on guide_question_asks (code_id) where code_id is not null;

-- Somebody says that a source is coded through: what is not coded in it is not there.
create table source_coded (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    source_id   bigint      not null,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (analysis_id, source_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade
);
create index source_coded_of_source on source_coded (source_id);

create table framework_matrix (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    rows_by     text        not null check (rows_by in ('participants', 'sources', 'sites', 'waves', 'kinds', 'roles', 'attribute')),
    attribute   text,
    kind        text,
    site_id     bigint,
    wave_id     bigint,
    role        text,
    revision    int         not null default 1,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    unique (analysis_id, id),
    check ((rows_by = 'attribute') = (attribute is not null)),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id),
    foreign key (study_id, wave_id) references wave (study_id, id)
);
create unique index framework_matrix_name on framework_matrix (analysis_id, lower(name));
comment on column framework_matrix.attribute is 'the free attribute whose values are the cases';
comment on column framework_matrix.kind is 'only sources of this kind; null: of any';
comment on column framework_matrix.role is 'only participants of this role and sources with one of them; null: of any';

create table framework_column (
    id            bigint generated always as identity primary key,
    study_id      bigint  not null,
    analysis_id   bigint  not null,
    matrix_id     bigint  not null,
    theme_id      bigint,
    code_id       bigint,
    with_subcodes boolean not null default false,
    position      int     not null,
    check (num_nonnulls(theme_id, code_id) = 1),
    unique (matrix_id, theme_id),
    unique (matrix_id, code_id),
    unique (matrix_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, matrix_id) references framework_matrix (analysis_id, id) on delete cascade,
    foreign key (analysis_id, theme_id) references theme (analysis_id, id) on delete cascade,
    foreign key (analysis_id, code_id) references code (analysis_id, id) on delete cascade
);
create index framework_column_of_theme on framework_column (theme_id) where theme_id is not null;
create index framework_column_of_code on framework_column (code_id) where code_id is not null;

create table framework_cell (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    analysis_id    bigint      not null,
    matrix_id      bigint      not null,
    column_id      bigint      not null,
    row_key        text        not null check (length(row_key) between 1 and 1000),
    source_id      bigint,
    participant_id bigint,
    summary        text        not null default '' check (length(summary) <= 20000),
    draft          boolean     not null default false,
    rested_on      jsonb       not null default '[]' check (jsonb_typeof(rested_on) = 'array'),
    revision       int         not null default 0,
    author_id      bigint      not null references person,
    written_at     timestamptz not null default now(),
    unique (column_id, row_key),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (matrix_id, column_id) references framework_column (matrix_id, id) on delete cascade,
    -- a case that is a source goes with it when the bin is emptied
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (study_id, participant_id) references participant (study_id, id)
);
create index framework_cell_of_matrix on framework_cell (matrix_id);
create index framework_cell_of_source on framework_cell (source_id) where source_id is not null;
create index framework_cell_of_participant on framework_cell (participant_id) where participant_id is not null;
comment on column framework_cell.row_key is 'the case: the number of a participant, source, site or wave, or the word of a kind, role or value';
comment on column framework_cell.draft is 'true: quotations put in by the program, which nobody has worked on yet';
comment on column framework_cell.rested_on is
    'the codings that lay before the analyst when they last wrote or confirmed: coding, coder, source, version, start, end, digest';
comment on column framework_cell.revision is 'counts up with each writing and confirming; 0: only links so far';

-- Why a cell is empty, said by a person where the program says otherwise.
create table framework_state (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    analysis_id    bigint      not null,
    matrix_id      bigint      not null,
    column_id      bigint      not null,
    row_key        text        not null check (length(row_key) between 1 and 1000),
    source_id      bigint,
    participant_id bigint,
    state          text        not null check (state in ('evidenced', 'contradicted', 'not-mentioned', 'not-asked',
                                                         'not-yet-coded', 'source-missing')),
    reason         text        not null check (length(btrim(reason)) between 1 and 2000),
    made_by        bigint      not null references person,
    made_at        timestamptz not null default now(),
    unique (column_id, row_key),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (matrix_id, column_id) references framework_column (matrix_id, id) on delete cascade,
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (study_id, participant_id) references participant (study_id, id)
);
create index framework_state_of_matrix on framework_state (matrix_id);
create index framework_state_of_source on framework_state (source_id) where source_id is not null;
create index framework_state_of_participant on framework_state (participant_id) where participant_id is not null;

-- A passage that a summary rests on. Its words are cut from the text; a digest tells whether they are still the same.
create table framework_evidence (
    id              bigint generated always as identity primary key,
    study_id        bigint      not null,
    analysis_id     bigint      not null,
    cell_id         bigint      not null,
    number          int         not null check (number >= 1),
    source_id       bigint      not null,
    version_id      bigint      not null,
    span_start      int         not null,
    span_end        int         not null,
    from_version_id bigint      not null,
    digest          text        not null,
    added_by        bigint      not null references person,
    added_at        timestamptz not null default now(),
    unique (cell_id, number),
    unique (cell_id, version_id, span_start, span_end),
    unique (study_id, id),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, cell_id) references framework_cell (study_id, id) on delete cascade,
    foreign key (study_id, source_id) references source (study_id, id),
    -- goes with the text when the bin is emptied
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);
create index framework_evidence_of_source on framework_evidence (source_id);
comment on column framework_evidence.number is 'what stands in square brackets in the summary';
comment on column framework_evidence.from_version_id is 'the version on which its words were when the cell was last written or confirmed';
comment on column framework_evidence.digest is 'of its words then';

alter table earlier_place
    add column framework_evidence_id bigint references framework_evidence on delete cascade;
create index earlier_place_of_framework_evidence on earlier_place (framework_evidence_id) where framework_evidence_id is not null;
-- One thing a row, of whatever kind: the columns that may be empty are those of the things.
do
$$
    begin
        alter table earlier_place drop constraint if exists earlier_place_check;
        execute format('alter table earlier_place add constraint earlier_place_check check (num_nonnulls(%s) = 1)',
                       (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = 'earlier_place'::regclass and attnum > 0 and not attisdropped and not attnotnull));
    end
$$;

-- The making of a theme or a code is not taken back over the columns and questions that rest on it since.
create function gesture_demand_uncharted() returns trigger
    language plpgsql
as
$$
begin
    if old.removed_at is null then
        if tg_table_name = 'theme' and exists(select from framework_column where theme_id = old.id)
            or tg_table_name = 'code' and exists(select from framework_column where code_id = old.id) then
            perform gesture_hindered('used', 'framework_column');
        elsif tg_table_name = 'theme' and exists(select from guide_question_asks where theme_id = old.id)
            or tg_table_name = 'code' and exists(select from guide_question_asks where code_id = old.id) then
            perform gesture_hindered('used', 'guide_question_asks');
        end if;
    end if;
    return old;
end
$$;
create trigger theme_uncharted before delete on theme
    for each row execute function gesture_demand_uncharted();
create trigger code_uncharted before delete on code
    for each row execute function gesture_demand_uncharted();

create trigger topic_guide_in_gesture after insert or update or delete on topic_guide
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger guide_wave_in_gesture after insert or update or delete on guide_wave
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('guide_id,wave_id');
create trigger guide_question_in_gesture after insert or update or delete on guide_question
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger guide_question_asks_in_gesture after insert or update or delete on guide_question_asks
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger source_coded_in_gesture after insert or update or delete on source_coded
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger framework_matrix_in_gesture after insert or update or delete on framework_matrix
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger framework_column_in_gesture after insert or update or delete on framework_column
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger framework_cell_in_gesture after insert or update or delete on framework_cell
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger framework_state_in_gesture after insert or update or delete on framework_state
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger framework_evidence_in_gesture after insert or update or delete on framework_evidence
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
