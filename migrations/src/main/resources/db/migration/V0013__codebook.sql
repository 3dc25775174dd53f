-- The codebook: what a code means and when it is used, what it is gathered in, passages that show it, and named versions.

alter table code
    add column uuid        uuid not null default gen_random_uuid(),
    add column when_to_use text not null default '',
    add column when_not    text not null default '',
    add column reasoning   text check (reasoning in ('deductive', 'inductive')),
    add column depth       text check (depth in ('semantic', 'latent')),
    add column merged_into bigint,
    add foreign key (analysis_id, merged_into) references code (analysis_id, id) on delete set null (merged_into),
    add check (merged_into <> id);
create unique index code_uuid on code (uuid);
comment on column code.uuid is 'the same in every file that leaves, for ever';
comment on column code.merged_into is 'the code that took its segments; such a code is in the bin';

create table code_group (
    id          bigint generated always as identity primary key,
    uuid        uuid        not null default gen_random_uuid() unique,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    removed_at  timestamptz,
    unique (analysis_id, id),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index code_group_name on code_group (analysis_id, lower(name)) where removed_at is null;

create table code_in_group (
    study_id    bigint not null,
    analysis_id bigint not null,
    group_id    bigint not null,
    code_id     bigint not null,
    primary key (group_id, code_id),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (analysis_id, group_id) references code_group (analysis_id, id),
    -- goes with the code when the bin is emptied
    foreign key (analysis_id, code_id) references code (analysis_id, id) on delete cascade
);
create index code_in_group_of_code on code_in_group (code_id);

-- A passage that shows what a code means. As with codings, the words are cut from the text and never stored.
create table code_example (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    code_id     bigint      not null,
    source_id   bigint      not null,
    version_id  bigint      not null,
    span_start  int         not null,
    span_end    int         not null,
    note        text        not null default '' check (length(note) <= 2000),
    added_by    bigint      not null references person,
    added_at    timestamptz not null default now(),
    unique (code_id, version_id, span_start, span_end),
    unique (study_id, id),
    check (0 <= span_start and span_start < span_end),
    foreign key (study_id, analysis_id) references analysis (study_id, id),
    foreign key (study_id, source_id) references source (study_id, id),
    -- goes with the text or the code when the bin is emptied
    foreign key (source_id, version_id) references text_version (source_id, id) on delete cascade,
    foreign key (analysis_id, code_id) references code (analysis_id, id) on delete cascade
);
create index code_example_of_source on code_example (source_id);

-- The whole codebook under a name, as it was. Its rows never change.
create table codebook_version (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    note        text        not null default '' check (length(note) <= 5000),
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index codebook_version_name on codebook_version (analysis_id, lower(name));

create table codebook_entry (
    study_id            bigint   not null,
    codebook_version_id bigint   not null,
    code_id             bigint   not null,
    uuid                uuid     not null,
    parent_id           bigint,
    place               int      not null,
    level               int      not null,
    name                text     not null,
    description         text     not null,
    when_to_use         text     not null,
    when_not            text     not null,
    reasoning           text,
    depth               text,
    colour              smallint not null,
    groups              text[]   not null,
    examples            jsonb    not null,
    segments            int      not null,
    sources             int      not null,
    primary key (codebook_version_id, code_id),
    foreign key (study_id, codebook_version_id) references codebook_version (study_id, id)
);
comment on column codebook_entry.code_id is 'the code it was; it may be gone for good since';
comment on column codebook_entry.place is 'the order of the tree, parents before children, from 0';
comment on column codebook_entry.level is 'how deep in the tree, from 0';
comment on column codebook_entry.examples is 'where the examples lay: source, version, start, end, note';

create function codebook_version_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'A named version of a codebook never changes; name another.';
end
$$;
create trigger codebook_version_stays
    before update or delete on codebook_version
    for each row execute function codebook_version_stays();
create trigger codebook_entry_stays
    before update or delete on codebook_entry
    for each row execute function codebook_version_stays();

create trigger code_group_in_gesture after insert or update or delete on code_group
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger code_in_group_in_gesture after insert or update or delete on code_in_group
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('group_id,code_id');
create trigger code_example_in_gesture after insert or update or delete on code_example
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- The history of one thing reads lines about others that name it: those kinds are few.
create index journal_of_kind on journal (study_id, kind, number);
