-- How far each person has read each source, attributes that can be undone, and named sets of sources.

create table read_mark (
    study_id   bigint      not null references study,
    source_id  bigint      not null,
    person_id  bigint      not null references person,
    version_id bigint      not null,
    reached    int         not null check (reached > 0),
    marked_at  timestamptz not null default now(),
    primary key (source_id, person_id),
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);
create index read_mark_of_person on read_mark (study_id, person_id);
comment on table read_mark is 'a person without a row has not read the source';
comment on column read_mark.version_id is 'the text that they had before them; it stays when the source gets a later one';
comment on column read_mark.reached is 'the first code point that is not read; the length of that text: read whole';

-- A description joins what can be undone. Only a number can be the key of a row that is kept.
alter table source_attribute add column id bigint generated always as identity;
create unique index source_attribute_id on source_attribute (id);
create trigger source_attribute_in_gesture after insert or update or delete on source_attribute
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger source_described_in_gesture after update of title, kind, site_id, wave_id on source
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- Sources gathered under a name: those that were put there, or all that are like a saved filter whenever it is asked.
create table source_set (
    id        bigint generated always as identity primary key,
    study_id  bigint      not null references study,
    name      text        not null check (length(btrim(name)) between 1 and 100),
    made_by   bigint      not null references person,
    made_at   timestamptz not null default now(),
    saved     boolean     not null,
    words     text        not null default '',
    kind      text,
    site_id   bigint,
    wave_id   bigint,
    attribute text,
    value     text,
    reading   text check (reading in ('unread', 'begun', 'read')),
    unique (study_id, id),
    check (saved or (words = '' and num_nonnulls(kind, site_id, wave_id, attribute, reading) = 0)),
    check ((attribute is null) = (value is null)),
    foreign key (study_id, site_id) references site (study_id, id) on delete cascade,
    foreign key (study_id, wave_id) references wave (study_id, id) on delete cascade
);
create unique index source_set_name on source_set (study_id, lower(name));
comment on column source_set.saved is 'true: a filter, whose sources are those that are like it now; false: what was put there';
comment on column source_set.reading is 'by whoever looks: not begun, begun and not ended, or read whole';

create table source_in_set (
    study_id  bigint not null,
    set_id    bigint not null,
    source_id bigint not null,
    primary key (set_id, source_id),
    foreign key (study_id, set_id) references source_set (study_id, id) on delete cascade,
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade
);
create index source_in_set_of_source on source_in_set (source_id);

create trigger source_set_in_gesture after insert or update or delete on source_set
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger source_in_set_in_gesture after insert or update or delete on source_in_set
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('set_id,source_id');
