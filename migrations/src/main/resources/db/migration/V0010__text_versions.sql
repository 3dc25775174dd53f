-- How each later text version came from an earlier one, and what of the codings could not be carried over untouched.

create table position_map (
    version_id      bigint primary key,
    study_id        bigint not null,
    source_id       bigint not null,
    from_version_id bigint not null,
    runs            int[]  not null check (cardinality(runs) % 3 = 0),
    check (from_version_id < version_id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id),
    foreign key (source_id, from_version_id) references text_version (source_id, id)
);
create index position_map_of_source on position_map (source_id);
comment on column position_map.from_version_id is
    'the version whose text this one was made of: the present one of then, or the earlier one that was gone back to';
comment on column position_map.runs is
    'equal runs in ascending order: first code point in the earlier version, in this one, and how many code points';

create function position_map_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A position map never changes; a new text version has its own.';
end
$$;
create trigger position_map_stays
    before update on position_map
    for each row execute function position_map_stays();

-- The file that a later version was read from; the first version's is original_file.
create table version_file (
    version_id bigint primary key,
    study_id   bigint not null,
    source_id  bigint not null,
    name       text   not null,
    bytes      bytea  not null,
    digest     bytea  not null,
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id)
);
alter table version_file alter column bytes set storage external;

alter table intake_file add column replaces_id bigint;
alter table intake_file add foreign key (study_id, replaces_id) references source (study_id, id);
comment on column intake_file.replaces_id is
    'the source whose text this file shall replace; null: it is to be a source of its own';

-- A coding counts on the text version that it names. One that names another version than its source's present one lies on
-- words that are no longer there. Here is what is known of such codings, and of those that were carried over with a change.
create table unsettled_coding (
    coding_id    bigint primary key references coding on delete cascade,
    study_id     bigint not null references study,
    outcome      text   not null check (outcome in ('changed', 'gone', 'joined', 'kept')),
    version_id   bigint not null references text_version,
    span_start   int    not null,
    span_end     int    not null,
    placed_start int,
    placed_end   int,
    joined_to_id bigint,
    check (0 <= span_start and span_start < span_end),
    check ((outcome = 'changed') = (placed_start is not null and placed_end is not null)),
    check ((outcome = 'joined') = (joined_to_id is not null))
);
comment on table unsettled_coding is
    'version_id and span: the words as they last stood before the change; they come back when that text does';
comment on column unsettled_coding.placed_start is 'changed: where it was put; once it lies elsewhere, somebody settled it';
comment on column unsettled_coding.joined_to_id is 'joined: the coding that says the same of the same words';

create table unsettled_memo (
    memo_id    bigint primary key references memo on delete cascade,
    study_id   bigint not null references study,
    version_id bigint not null references text_version,
    span_start int    not null,
    span_end   int    not null,
    check (0 <= span_start and span_start < span_end)
);
