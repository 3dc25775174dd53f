-- Records: quantitative rows with their origin. What a file would do is written down first, line by line, and looked at;
-- then it is taken whole or not at all.

create table record_import (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null references study,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    file_name  text        not null check (length(file_name) between 1 and 300),
    content    bytea,
    digest     bytea       not null,
    mapping    jsonb       not null,
    state      text        not null default 'waiting'
        check (state in ('waiting', 'ready', 'refused', 'taken', 'dropped')),
    sentence   text        not null default '',
    remarks    jsonb       not null default '[]',
    line_count int         not null default 0,
    made_by    bigint      not null references person,
    made_at    timestamptz not null default now(),
    taken_at   timestamptz,
    unique (study_id, id)
);
create index record_import_of_study on record_import (study_id, id);
comment on column record_import.content is 'the file, until it was taken or dropped; the digest stays';
comment on column record_import.mapping is 'which head of the file is which column, and what is said once for all lines';
comment on column record_import.sentence is 'why it was refused as a whole';
comment on column record_import.remarks is 'what whoever takes it should know of the file, a sentence each';

create table record_line (
    import_id bigint not null,
    study_id  bigint not null,
    line      int    not null,
    cells     jsonb  not null,
    key       text   not null,
    "values"  jsonb  not null,
    verdict   text   not null check (verdict in ('new', 'changed', 'same', 'refused')),
    remarks   jsonb  not null default '[]',
    primary key (import_id, line),
    foreign key (study_id, import_id) references record_import (study_id, id)
);
create index record_line_of_key on record_line (import_id, key);
comment on column record_line.cells is 'head to cell, as the file has it';
comment on column record_line."values" is 'column to value, as it is understood; only what the file says anything about';

create table record_row (
    id       bigint generated always as identity primary key,
    study_id bigint not null references study,
    kind     text   not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    key      text   not null check (length(key) between 1 and 500),
    site_id  bigint,
    "values" jsonb  not null,
    revision int    not null check (revision > 0),
    unique (study_id, id),
    foreign key (study_id, site_id) references site (study_id, id)
);
create unique index record_row_of_key on record_row (study_id, kind, key);
comment on table record_row is 'one row of a kind; the same key is the same row, whichever file says it';
comment on column record_row.site_id is 'where it belongs, said by itself or by whom it is about; null: nothing says';

-- What each revision of a record changed, and where that came from: so every value has its origin.
create table record_revision (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null,
    record_id  bigint      not null,
    revision   int         not null,
    "values"   jsonb       not null,
    import_id  bigint,
    line       int,
    changed_by bigint      not null references person,
    changed_at timestamptz not null default now(),
    unique (record_id, revision),
    foreign key (study_id, record_id) references record_row (study_id, id) on delete cascade,
    foreign key (study_id, import_id) references record_import (study_id, id),
    check ((import_id is null) = (line is null))
);
comment on column record_revision."values" is 'only the columns that it changed; null: taken away';

create trigger record_row_in_gesture after insert or update or delete on record_row
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger record_revision_in_gesture after insert or update or delete on record_revision
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- How files of a kind are read, kept under a name, for the next file.
create table record_mapping (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null references study,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    name       text        not null check (length(btrim(name)) between 1 and 100),
    mapping    jsonb       not null,
    written_by bigint      not null references person,
    written_at timestamptz not null default now(),
    unique (study_id, id)
);
create unique index record_mapping_of_name on record_mapping (study_id, kind, lower(name));

-- What another program shows to bring records in: kept as a digest, shown once.
create table record_token (
    id         bigint generated always as identity primary key,
    study_id   bigint      not null references study,
    name       text        not null check (length(btrim(name)) between 1 and 100),
    digest     bytea       not null unique,
    made_by    bigint      not null references person,
    made_at    timestamptz not null default now(),
    used_at    timestamptz,
    revoked_at timestamptz,
    unique (study_id, id)
);

-- Whose site a record is that does not say so itself: its keyworker's, its family's, its person's family's. Thousands of rows
-- may be younger than what the planner knows of them, so that it must not walk them one by one.
create function record_sites(of_study bigint) returns void
    language sql
    set enable_nestloop to off
as
$$
    with known as (
        select kind, key, site_id from record_row where study_id = of_study and kind in ('keyworker', 'family', 'senior-staff')
    ), meant as (
        select r.id, coalesce(w.site_id, s.site_id, f.site_id, pf.site_id) as site_id
        from record_row r
        left join known w on w.kind = 'keyworker'
            and w.key = coalesce(r."values" ->> 'keyworker', case when r.kind = 'training' then r."values" ->> 'person' end)
        left join known s on s.kind = 'senior-staff' and r.kind = 'training' and s.key = r."values" ->> 'person'
        left join known f on f.kind = 'family' and f.key = r."values" ->> 'family'
        left join record_row p on p.study_id = of_study and p.kind = 'person' and r.kind = 'questionnaire'
            and p.key = r."values" ->> 'person'
        left join known pf on pf.kind = 'family' and pf.key = p."values" ->> 'family'
        where r.study_id = of_study
            and r.kind in ('training', 'hub-use', 'person', 'questionnaire', 'closure', 'survey')
    )
    update record_row r set site_id = meant.site_id
    from meant
    where meant.id = r.id and r.site_id is distinct from meant.site_id
$$;
