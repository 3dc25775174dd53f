-- Four methods, and what an analysis keeps of how it developed.

alter table analysis
    drop constraint analysis_method_check,
    add constraint analysis_method_check check (method in ('reflexive', 'codebook', 'reliability', 'framework'));

-- Which analysis of a study somebody works in, until they say otherwise.
create table analysis_choice (
    study_id    bigint not null,
    person_id   bigint not null references person,
    analysis_id bigint not null,
    primary key (study_id, person_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);

-- A codebook that nobody changes: its row is there while it is locked.
create table codebook_lock (
    study_id    bigint      not null,
    analysis_id bigint primary key,
    person_id   bigint      not null references person,
    locked_at   timestamptz not null default now(),
    reason      text        not null check (length(btrim(reason)) between 1 and 1000),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);

-- Services refuse with a sentence before they write; this holds what goes past them, such as undoing and the bin. What lies
-- in the bin already may be emptied.
create function codebook_locked() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'DELETE' then
        if old.removed_at is null and exists(select from codebook_lock where analysis_id = old.analysis_id) then
            perform gesture_hindered('locked', old.analysis_id::text);
        end if;
        return old;
    end if;
    if exists(select from codebook_lock where analysis_id = new.analysis_id)
        and not (tg_op = 'UPDATE' and old.removed_at is not null and new.removed_at is not null) then
        perform gesture_hindered('locked', new.analysis_id::text);
    end if;
    return new;
end
$$;
create trigger codebook_locked before insert or update or delete on code
    for each row execute function codebook_locked();

-- The log of an analysis. An entry is stamped with a phase and speaks of things by links, several if it likes.
create table log_entry (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    kind        text        not null check (kind in ('familiarisation', 'journal', 'positionality', 'review-extracts',
                                                     'review-dataset', 'definition', 'write-up', 'decision')),
    phase       text        not null check (phase ~ '^[a-z]+-[1-9]$'),
    body        text        not null check (length(body) <= 20000 and length(btrim(body)) > 0),
    author_id   bigint      not null references person,
    happened_at timestamptz not null default clock_timestamp(),
    written_at  timestamptz not null default clock_timestamp(),
    revision    int         not null default 1,
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create index log_entry_of_analysis on log_entry (analysis_id, happened_at);
comment on column log_entry.phase is 'method and number, such as reflexive-3; a method declared later does not change it';
comment on column log_entry.happened_at is 'the time it tells of; earlier than written_at where it was written down later';

-- A passage is linked as its words stood when it was linked: the log tells of a time, and is not carried to later texts.
create table log_link (
    id         bigint generated always as identity primary key,
    study_id   bigint not null,
    entry_id   bigint not null,
    source_id  bigint,
    version_id bigint,
    span_start int,
    span_end   int,
    code_id    bigint,
    theme_id   bigint,
    memo_id    bigint,
    -- what goes by cascade is kept after what it hangs on, and put back before it
    foreign key (study_id, entry_id) references log_entry (study_id, id) on delete cascade deferrable initially deferred,
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (study_id, code_id) references code (study_id, id) on delete cascade,
    foreign key (study_id, theme_id) references theme (study_id, id) on delete cascade,
    foreign key (study_id, memo_id) references memo (study_id, id) on delete cascade deferrable initially deferred,
    check (num_nonnulls(source_id, code_id, theme_id, memo_id) = 1),
    check (num_nonnulls(version_id, span_start, span_end) in (0, 3)),
    check (version_id is null or source_id is not null),
    check (0 <= span_start and span_start < span_end)
);
create index log_link_of_entry on log_link (entry_id);
create index log_link_of_source on log_link (source_id) where source_id is not null;
create index log_link_of_code on log_link (code_id) where code_id is not null;
create index log_link_of_theme on log_link (theme_id) where theme_id is not null;
create index log_link_of_memo on log_link (memo_id) where memo_id is not null;

-- An analysis goes from phase to phase, on and back; its first needs no row.
create table phase_move (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    phase       text        not null check (phase ~ '^[a-z]+-[1-9]$'),
    reason      text        not null default '' check (length(reason) <= 1000),
    person_id   bigint      not null references person,
    moved_at    timestamptz not null default clock_timestamp(),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create index phase_move_of_analysis on phase_move (analysis_id, id);
comment on column phase_move.moved_at is 'when the team moved; may lie before it was written down';

create trigger log_entry_in_gesture after insert or update or delete on log_entry
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger log_link_in_gesture after insert or update or delete on log_link
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger phase_move_in_gesture after insert or update or delete on phase_move
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- What became of one analysis is read from the journal by the analysis that its lines name, among lines that are few beside
-- those about passages.
create index journal_of_development on journal (study_id, (payload ->> 'analysis'), number)
    where subject in ('code', 'theme', 'round', 'analysis');
