-- Sources and their immutable text versions. Positions are Unicode code points, end exclusive.

create table source (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null references study,
    title      text        not null check (length(btrim(title)) between 1 and 300),
    kind       text        not null check (kind in ('interview', 'focus-group', 'observation-notes', 'learning-log',
                                                    'case-study', 'feedback-form', 'casefile', 'survey-text')),
    site_id    bigint,
    wave_id    bigint,
    version_id bigint,
    added_by   bigint      not null references person,
    added_at   timestamptz not null default now(),
    removed_at timestamptz,
    unique (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id),
    foreign key (study_id, wave_id) references wave (study_id, id)
);
create index source_of_study on source (study_id) where removed_at is null;

create table text_version (
    id        bigint generated always as identity primary key,
    study_id  bigint      not null,
    source_id bigint      not null,
    number    int         not null,
    text      text        not null,
    digest    bytea       not null,
    length    int         not null,
    words     int         not null,
    astral    boolean     not null,
    made_by   bigint      not null references person,
    made_at   timestamptz not null default now(),
    reason    text        not null,
    unique (source_id, number),
    unique (source_id, id),
    unique (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id)
);
alter table source add foreign key (id, version_id) references text_version (source_id, id) deferrable initially deferred;
comment on column text_version.astral is 'false: no character beyond the basic plane, so code points and UTF-16 count alike';

create function text_version_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A text version never changes; make a new one.';
end
$$;
create trigger text_version_stays
    before update on text_version
    for each row execute function text_version_stays();

create table speaker (
    id             bigint generated always as identity primary key,
    study_id       bigint not null,
    source_id      bigint not null,
    label          text   not null,
    participant_id bigint,
    unique (source_id, label),
    unique (source_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (study_id, participant_id) references participant (study_id, id)
);

create table turn (
    study_id   bigint not null,
    source_id  bigint not null,
    version_id bigint not null,
    number     int    not null,
    span_start int    not null,
    span_end   int    not null,
    speaker_id bigint,
    at_ms      int,
    primary key (version_id, number),
    check (0 <= span_start and span_start <= span_end),
    foreign key (study_id, version_id) references text_version (study_id, id),
    foreign key (source_id, version_id) references text_version (source_id, id),
    foreign key (source_id, speaker_id) references speaker (source_id, id)
);

create index turn_at on turn (version_id, span_start);

create table source_participant (
    study_id       bigint not null,
    source_id      bigint not null,
    participant_id bigint not null,
    primary key (source_id, participant_id),
    foreign key (study_id, source_id) references source (study_id, id),
    foreign key (study_id, participant_id) references participant (study_id, id)
);
create index source_participant_of_participant on source_participant (participant_id);

create table source_attribute (
    study_id  bigint not null,
    source_id bigint not null,
    name      text   not null check (length(btrim(name)) between 1 and 100),
    value     text   not null check (length(value) <= 1000),
    primary key (source_id, name),
    foreign key (study_id, source_id) references source (study_id, id)
);

create table original_file (
    source_id bigint primary key,
    study_id  bigint not null,
    name      text   not null,
    bytes     bytea  not null,
    digest    bytea  not null,
    foreign key (study_id, source_id) references source (study_id, id)
);
alter table original_file alter column bytes set storage external;
create index original_file_digest on original_file (study_id, digest);

-- In which database transaction each source last changed, for whoever follows (the index of every node).
create table source_change (
    source_id  bigint primary key,
    study_id   bigint not null,
    changed_in bigint not null default (pg_current_xact_id()::text::bigint)
) with (fillfactor = 50);
create index source_change_order on source_change (changed_in);
comment on column source_change.changed_in is 'the xid8 of the transaction as a number, to be held against pg_snapshot_xmin';

-- Files on their way in. The bytes stay until the file has landed, is refused or taken back.
create table intake_file (
    id           bigint generated always as identity primary key,
    study_id     bigint      not null references study,
    added_by     bigint      not null references person,
    added_at     timestamptz not null default now(),
    name         text        not null,
    digest       bytea       not null,
    size         int         not null,
    bytes        bytea,
    state        text        not null check (state in ('waiting', 'reading', 'read', 'landed', 'refused', 'cancelled')),
    sentence     text,
    text         text,
    turns        jsonb,
    warnings     text[]      not null default '{}',
    not_speakers text[]      not null default '{}',
    title        text        not null,
    kind         text        not null,
    site_id      bigint,
    wave_id      bigint,
    participants bigint[]    not null default '{}',
    attributes   jsonb       not null default '{}',
    source_id    bigint,
    unique (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id),
    foreign key (study_id, wave_id) references wave (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id)
);
alter table intake_file alter column bytes set storage external;
create index intake_file_open on intake_file (study_id) where state in ('waiting', 'reading', 'read', 'refused');
