-- Themes as objects: where they end, what they stand under, why they are kept or dropped, every earlier state of them,
-- the passages that speak for and against them, the quotations chosen to print, and the thematic map.

alter table theme
    add column boundary    text not null default '',
    add column under_id    bigint,
    add column reason      text not null default '',
    add column went_into_id bigint,
    drop constraint theme_status_check,
    add constraint theme_status_check check (status in ('candidate', 'kept', 'dropped', 'merged')),
    add foreign key (analysis_id, under_id) references theme (analysis_id, id) on delete set null (under_id),
    add foreign key (analysis_id, went_into_id) references theme (analysis_id, id) on delete set null (went_into_id),
    add check (under_id <> id),
    add check (went_into_id <> id),
    add check (went_into_id is null or status = 'merged');
create index theme_under on theme (under_id) where under_id is not null;
comment on column theme.under_id is 'the theme that it is a subtheme of';
comment on column theme.boundary is 'what it is not';
comment on column theme.reason is 'why it has the status that it has; may be empty for a candidate';
comment on column theme.went_into_id is 'the theme that took its codes and extracts';

-- A theme as it was after each line of the journal that changed it. Written by triggers, so that no way of changing a
-- theme, undoing and merging codes among them, leaves its history with a gap.
create table theme_state (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    theme_id       bigint      not null,
    journal_number bigint,
    person_id      bigint references person,
    recorded_at    timestamptz not null,
    name           text        not null,
    concept        text        not null,
    boundary       text        not null,
    definition     text        not null,
    status         text        not null,
    reason         text        not null,
    stood_under    text,
    went_into      text,
    removed        boolean     not null,
    codes          jsonb       not null,
    foreign key (study_id, theme_id) references theme (study_id, id) on delete cascade
);
create index theme_state_of_theme on theme_state (theme_id, id);
comment on column theme_state.journal_number is 'the line that tells what was done; null: how the theme stood when states began to be kept';
comment on column theme_state.stood_under is 'the name, as it was, of the theme that it stood under';
comment on column theme_state.codes is 'key and name, as it was, of each code that it rested on and that was not in the bin, by name';

create function theme_state_stays() returns trigger
    language plpgsql
as
$$
begin
    -- with its theme, when that goes for good
    if tg_op = 'DELETE' and not exists(select from theme where id = old.theme_id) then
        return old;
    end if;
    raise exception 'An earlier state of a theme never changes.';
end
$$;
create trigger theme_state_stays
    before update or delete on theme_state
    for each row execute function theme_state_stays();

-- What a theme is at this moment, but for when and by whom.
create view theme_now as
select theme.study_id,
       theme.id as theme_id,
       theme.name,
       theme.concept,
       theme.boundary,
       theme.definition,
       theme.status,
       theme.reason,
       (select above.name from theme above where above.id = theme.under_id) as stood_under,
       (select other.name from theme other where other.id = theme.went_into_id) as went_into,
       theme.removed_at is not null as removed,
       (select coalesce(jsonb_agg(jsonb_build_object('id', code.id, 'name', code.name) order by code.name, code.id), '[]')
        from theme_code join code on code.id = theme_code.code_id
        where theme_code.theme_id = theme.id and code.removed_at is null) as codes
from theme;

-- Remembers until the end of the transaction which themes were touched in it.
create function theme_touched() returns trigger
    language plpgsql
as
$$
declare
    was     jsonb;
    becomes jsonb;
    touched text;
begin
    if tg_op <> 'INSERT' then
        was := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        becomes := to_jsonb(new);
    end if;
    if tg_table_name = 'code' then
        select string_agg(theme_id::text, ',') into touched from theme_code where code_id = (becomes ->> 'id')::bigint;
    elsif was - 'position' - 'revision' is distinct from becomes - 'position' - 'revision' then
        touched := coalesce(becomes, was) ->> tg_argv[0];
    end if;
    if touched is not null then
        perform set_config('trigpoint.themes_touched',
                           concat_ws(',', nullif(current_setting('trigpoint.themes_touched', true), ''), touched), true);
    end if;
    return null;
end
$$;
create trigger theme_touched after insert or update on theme
    for each row execute function theme_touched('id');
create trigger theme_touched after insert or delete on theme_code
    for each row execute function theme_touched('theme_id');
create trigger theme_touched after update of removed_at on code
    for each row when (old.removed_at is distinct from new.removed_at) execute function theme_touched('id');

-- The journal's line, which is the last thing in a transaction, is what a state is kept at.
create function theme_states_kept() returns trigger
    language plpgsql
as
$$
begin
    insert into theme_state (study_id, theme_id, journal_number, person_id, recorded_at, name, concept, boundary, definition,
                             status, reason, stood_under, went_into, removed, codes)
    select n.study_id, n.theme_id, new.number, new.person_id, new.recorded_at, n.name, n.concept, n.boundary, n.definition,
           n.status, n.reason, n.stood_under, n.went_into, n.removed, n.codes
    from theme_now n
             left join lateral (select * from theme_state s where s.theme_id = n.theme_id order by s.id desc limit 1) last on true
    where n.theme_id = any (string_to_array(current_setting('trigpoint.themes_touched'), ',')::bigint[])
      and (last.id is null
        or (n.name, n.concept, n.boundary, n.definition, n.status, n.reason, n.stood_under, n.went_into, n.removed, n.codes)
               is distinct from
           (last.name, last.concept, last.boundary, last.definition, last.status, last.reason, last.stood_under, last.went_into,
            last.removed, last.codes))
    order by n.theme_id;
    perform set_config('trigpoint.themes_touched', '', true);
    return null;
end
$$;
create trigger theme_states_kept after insert on journal
    for each row when (coalesce(current_setting('trigpoint.themes_touched', true), '') <> '')
    execute function theme_states_kept();

insert into theme_state (study_id, theme_id, person_id, recorded_at, name, concept, boundary, definition, status, reason,
                         stood_under, went_into, removed, codes)
select n.study_id, n.theme_id, theme.made_by, theme.made_at, n.name, n.concept, n.boundary, n.definition, n.status, n.reason,
       n.stood_under, n.went_into, n.removed, n.codes
from theme_now n join theme on theme.id = n.theme_id
order by n.theme_id;

-- A passage that speaks for or against a theme, or is the case that does not fit. Its words are cut from the text.
create table theme_extract (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    theme_id    bigint      not null,
    source_id   bigint      not null,
    version_id  bigint      not null,
    span_start  int         not null,
    span_end    int         not null,
    stance      text        not null check (stance in ('supports', 'contradicts', 'deviant')),
    note        text        not null default '' check (length(note) <= 2000),
    added_by    bigint      not null references person,
    added_at    timestamptz not null default now(),
    unique (theme_id, version_id, span_start, span_end, added_by),
    unique (study_id, id),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    -- goes with the text or the theme when the bin is emptied
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (analysis_id, theme_id) references theme (analysis_id, id) on delete cascade
);
create index theme_extract_of_source on theme_extract (source_id, analysis_id);

-- A passage chosen to be printed for a theme.
create table theme_quotation (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    theme_id    bigint      not null,
    source_id   bigint      not null,
    version_id  bigint      not null,
    span_start  int         not null,
    span_end    int         not null,
    cuts        int[]       not null default '{}' check (cardinality(cuts) % 2 = 0),
    label       text        not null default '' check (length(label) <= 200),
    position    int         not null,
    added_by   bigint      not null references person,
    added_at   timestamptz not null default now(),
    unique (theme_id, version_id, span_start, span_end, added_by),
    unique (study_id, id),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (analysis_id, theme_id) references theme (analysis_id, id) on delete cascade
);
create index theme_quotation_of_source on theme_quotation (source_id, analysis_id);
comment on column theme_quotation.cuts is
    'what is left out in print: starts and ends in code points from the start of the passage, in order, apart from each other';
comment on column theme_quotation.label is 'what is printed beneath it, such as "Social worker, LA03"';

alter table earlier_place
    add column theme_extract_id   bigint references theme_extract on delete cascade,
    add column theme_quotation_id bigint references theme_quotation on delete cascade;
create index earlier_place_of_theme_extract on earlier_place (theme_extract_id) where theme_extract_id is not null;
create index earlier_place_of_theme_quotation on earlier_place (theme_quotation_id) where theme_quotation_id is not null;
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

-- The thematic map: where its nodes stand by hand, links that people drew, and versions that were given a name.
create table theme_place (
    id          bigint generated always as identity primary key,
    study_id    bigint not null,
    analysis_id bigint not null,
    theme_id    bigint,
    code_id     bigint,
    x           int    not null check (x between -100000 and 100000),
    y           int    not null check (y between -100000 and 100000),
    check (num_nonnulls(theme_id, code_id) = 1),
    unique (theme_id),
    unique (code_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, theme_id) references theme (analysis_id, id) on delete cascade,
    foreign key (analysis_id, code_id) references code (analysis_id, id) on delete cascade
);
create index theme_place_of_analysis on theme_place (analysis_id);
comment on column theme_place.x is 'the middle of the node, in units of the drawing, to the right';

create table theme_link (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    from_id     bigint      not null,
    to_id       bigint      not null,
    label       text        not null default '' check (length(label) <= 100),
    made_by    bigint      not null references person,
    made_at    timestamptz not null default now(),
    unique (from_id, to_id),
    unique (study_id, id),
    check (from_id <> to_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, from_id) references theme (analysis_id, id) on delete cascade,
    foreign key (analysis_id, to_id) references theme (analysis_id, id) on delete cascade
);
create index theme_link_of_analysis on theme_link (analysis_id);

create table theme_map_version (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    note        text        not null default '' check (length(note) <= 5000),
    content     jsonb       not null,
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index theme_map_version_name on theme_map_version (analysis_id, lower(name));
comment on column theme_map_version.content is 'nodes with names, places and counts, and links, as they were';

create function theme_map_version_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A named version of a map never changes; name another.';
end
$$;
create trigger theme_map_version_stays
    before update or delete on theme_map_version
    for each row execute function theme_map_version_stays();

create trigger theme_extract_in_gesture after insert or update or delete on theme_extract
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger theme_quotation_in_gesture after insert or update or delete on theme_quotation
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger theme_place_in_gesture after insert or update or delete on theme_place
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger theme_link_in_gesture after insert or update or delete on theme_link
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- The making of a theme is not taken back over what others have hung on it since; emptying the bin takes that along.
create function theme_rests() returns trigger
    language plpgsql
as
$$
begin
    if old.removed_at is null then
        if exists(select from theme_extract where theme_id = old.id) then
            perform gesture_hindered('used', 'theme_extract');
        elsif exists(select from theme_quotation where theme_id = old.id) then
            perform gesture_hindered('used', 'theme_quotation');
        elsif exists(select from theme_link where old.id in (from_id, to_id)) then
            perform gesture_hindered('used', 'theme_link');
        elsif exists(select from theme where under_id = old.id) then
            perform gesture_hindered('used', 'theme');
        end if;
    end if;
    return old;
end
$$;
create trigger theme_rests before delete on theme
    for each row execute function theme_rests();
