-- Recordings beside transcripts. The bytes lie in files of the home, sealed; what opens them lies here, itself sealed by a
-- key that is in no database. A recording is deleted by taking its key away: the row stays and says what there was.

create table recording (
    file       uuid primary key,
    study_id   bigint      not null references study,
    source_id  bigint,
    sealed_key bytea,
    media_type text        not null check (media_type in ('audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav', 'audio/ogg',
                                                          'audio/webm', 'video/webm', 'video/mp4')),
    length     bigint      not null check (length > 0),
    digest     bytea       not null check (octet_length(digest) = 32),
    added_by   bigint      not null references person,
    added_at   timestamptz not null default now(),
    delete_on  date        not null,
    deleted_at timestamptz,
    check ((sealed_key is null) = (deleted_at is not null)),
    foreign key (study_id, source_id) references source (study_id, id) on delete set null (source_id)
);
create unique index recording_of_source on recording (source_id) where deleted_at is null;
create index recording_of_study on recording (study_id);
create index recording_due on recording (delete_on) where deleted_at is null;
comment on column recording.source_id is 'null: the source was deleted for good, and the recording follows it with the next sweep';
comment on column recording.sealed_key is 'the key of its file, sealed by the key in the home; null: the recording is deleted';
comment on column recording.length is 'bytes of the recording as it was brought in';
comment on column recording.digest is 'SHA-256 of the recording as it was brought in';
comment on column recording.delete_on is 'the first day on which it is not there any more';

-- When a turn was said, set by a person while listening. It goes before the time that the file gave.
create table recording_mark (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null,
    source_id  bigint      not null,
    version_id bigint      not null,
    span_start int         not null check (span_start >= 0),
    at_ms      int         not null check (at_ms >= 0),
    made_by    bigint      not null references person,
    made_at    timestamptz not null default now(),
    unique (version_id, span_start),
    foreign key (study_id, source_id) references source (study_id, id) on delete cascade,
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade
);
create index recording_mark_of_source on recording_mark (source_id);
comment on column recording_mark.span_start is 'where the turn begins in that text version, in code points';

create trigger recording_mark_in_gesture after insert or update or delete on recording_mark
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
