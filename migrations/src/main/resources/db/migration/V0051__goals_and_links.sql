-- Goals that families wrote down, as passages of sources that are made of them; and which participant is which record.

create table goal_passage (
    study_id   bigint not null,
    record_id  bigint not null,
    item       text   not null check (item ~ '^goal[1-9]$'),
    digest     bytea  not null,
    source_id  bigint not null,
    version_id bigint not null,
    span_start int    not null,
    span_end   int    not null,
    primary key (record_id, item, digest),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, record_id) references record_row (study_id, id) on delete cascade,
    -- goes with the text when the bin is emptied
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);
create index goal_passage_of_source on goal_passage (source_id);
comment on column goal_passage.digest is 'SHA-256 of the goal''s words; other words of the same goal are another passage';
comment on column goal_passage.version_id is 'the version that the span counts on; it never moves';

create table participant_link (
    participant_id bigint      not null primary key,
    study_id       bigint      not null,
    kind           text        not null check (kind in ('keyworker', 'family', 'person')),
    key            text        not null check (length(btrim(key)) between 1 and 100),
    linked_by      bigint      not null references person,
    linked_at      timestamptz not null default now(),
    foreign key (study_id, participant_id) references participant (study_id, id) on delete cascade
);
create index participant_link_of_key on participant_link (study_id, kind, key);
comment on table participant_link is 'who in the sources is whom in the records, by pseudonymous keys alone';
