-- Instruments that a study uses: shipped ones from their first use on, and those it made. A published version never changes.

create table instrument_version (
    id           bigint generated always as identity primary key,
    study_id     bigint      not null references study,
    key          text        not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version      int         not null check (version > 0),
    title        text        not null check (length(btrim(title)) between 1 and 200),
    used_for     text        not null check (used_for in ('direct-practice', 'supervision', 'reflective-session', 'training',
                                                          'casefile', 'learning-log', 'case-study', 'feedback')),
    shipped      boolean     not null,
    definition   text        not null,
    digest       bytea       not null,
    made_by      bigint      not null references person,
    made_at      timestamptz not null default now(),
    published_at timestamptz,
    retired_at   timestamptz,
    unique (study_id, key, version),
    unique (study_id, id),
    check (not shipped or published_at is not null)
);
comment on column instrument_version.definition is 'the file that defines it, in YAML, as it was read';
comment on column instrument_version.digest is 'SHA-256 of the definition';
comment on column instrument_version.published_at is 'null: a draft, which nobody can be asked to fill in';
comment on column instrument_version.retired_at is 'present: nobody is asked to fill it in any more';

create function instrument_version_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A published instrument never changes; make a new version.';
end
$$;
create trigger instrument_version_stays
    before update of key, version, title, used_for, shipped, definition, digest, published_at on instrument_version
    for each row when (old.published_at is not null) execute function instrument_version_stays();
create trigger instrument_version_is_kept
    before delete on instrument_version
    for each row when (old.published_at is not null) execute function instrument_version_stays();

-- Words that a study found where no source prints any. Only ever added to: the latest stands.
create table local_wording (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null,
    instrument_id bigint      not null,
    item          text        not null,
    point         int,
    words         text        not null check (length(words) <= 2000),
    written_by    bigint      not null references person,
    written_at    timestamptz not null default clock_timestamp(),
    unique (study_id, id),
    foreign key (study_id, instrument_id) references instrument_version (study_id, id)
);
create index local_wording_of_instrument on local_wording (instrument_id, item, point, id);
comment on column local_wording.point is 'the point of the scale whose anchor it is; null: the item itself';
comment on column local_wording.words is 'empty: taken back';
