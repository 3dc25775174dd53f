-- How each later text version came from an earlier one, and where what lies on texts lay before their words were corrected.
-- What lies on a text counts on the version that it names. What could not be carried to a new version safely stays on the
-- words that it was made on, and is shown to people as something to look at; nothing else tells it from the rest.

create table position_map (
    version_id      bigint primary key,
    study_id        bigint not null,
    source_id       bigint not null,
    from_version_id bigint not null,
    runs            int[]  not null check (cardinality(runs) % 3 = 0),
    check (from_version_id < version_id),
    foreign key (study_id, source_id) references source (study_id, id),
    -- goes with the text when the bin is emptied
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (source_id, from_version_id) references text_version (source_id, id) on delete cascade
);
create index position_map_of_source on position_map (source_id);
comment on column position_map.from_version_id is
    'the version whose text this one was made of: the present one of then, or the earlier one that was gone back to';
comment on column position_map.runs is
    'equal runs in ascending order: first code point in the earlier version, in this one, and how many code points';

-- A text is not put back by deleting a version: going back to one makes a new one, with everything carried over once more.
create function position_map_stays() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'DELETE' then
        if exists(select from source where id = old.source_id and removed_at is not null) then
            return old;
        end if;
        perform gesture_hindered('version', old.source_id::text);
    end if;
    raise exception 'A position map never changes; a new text version has its own.';
end
$$;
create trigger position_map_stays
    before update or delete on position_map
    for each row execute function position_map_stays();
create trigger position_map_in_gesture after insert on position_map
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('version_id');

-- The file that a later version was read from; the first version's is original_file.
create table version_file (
    version_id bigint primary key,
    study_id   bigint not null,
    source_id  bigint not null,
    name       text   not null,
    bytes      bytea  not null,
    digest     bytea  not null,
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);
alter table version_file alter column bytes set storage external;

alter table intake_file add column replaces_id bigint;
alter table intake_file add foreign key (study_id, replaces_id) references source (study_id, id) on delete cascade;
comment on column intake_file.replaces_id is
    'the source whose text this file shall replace; null: it is to be a source of its own';

-- Where something lay before a correction of words within it, so that going back puts it exactly there again.
create table earlier_place (
    id              bigint generated always as identity primary key,
    study_id        bigint not null references study,
    source_id       bigint not null,
    coding_id       bigint references coding on delete cascade,
    memo_id         bigint references memo on delete cascade,
    code_example_id bigint references code_example on delete cascade,
    version_id      bigint not null,
    span_start      int    not null,
    span_end        int    not null,
    left_version_id bigint not null,
    left_start      int    not null,
    left_end        int    not null,
    check (num_nonnulls(coding_id, memo_id, code_example_id) = 1),
    check (0 <= span_start and span_start < span_end),
    check (0 <= left_start and left_start < left_end),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (source_id, left_version_id) references text_version (source_id, id) on delete cascade
);
create index earlier_place_of_source on earlier_place (source_id);
create index earlier_place_of_coding on earlier_place (coding_id) where coding_id is not null;
create index earlier_place_of_memo on earlier_place (memo_id) where memo_id is not null;
create index earlier_place_of_code_example on earlier_place (code_example_id) where code_example_id is not null;
comment on column earlier_place.left_version_id is
    'the version that the correction made, and where it left the thing: once it lies elsewhere, somebody moved it by hand';

-- What comes back by undoing or from the bin may lie on an earlier text by now: it comes back there, to be looked at.
create or replace function gesture_demand_place(wanted jsonb) returns void
    language plpgsql
as
$$
declare
    present source%rowtype;
begin
    if wanted ->> 'source_id' is not null then
        select * into present from source where id = (wanted ->> 'source_id')::bigint for key share;
        if present.id is null or present.removed_at is not null then
            perform gesture_hindered('source in bin', wanted ->> 'source_id');
        end if;
    end if;
    if wanted ->> 'code_id' is not null
        and not exists(select from code where id = (wanted ->> 'code_id')::bigint and removed_at is null) then
        perform gesture_hindered('code in bin', wanted ->> 'code_id');
    end if;
    if wanted ->> 'theme_id' is not null
        and not exists(select from theme where id = (wanted ->> 'theme_id')::bigint and removed_at is null) then
        perform gesture_hindered('theme in bin', wanted ->> 'theme_id');
    end if;
end
$$;
