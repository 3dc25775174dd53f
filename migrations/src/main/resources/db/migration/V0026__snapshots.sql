-- Snapshots: an analysis and all that its tables rest on, as rows, as they stood at one moment. A part never changes; the
-- texts are the immutable versions themselves, held so that no emptied bin takes them along.

create table snapshot (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    analysis_id    bigint      not null,
    name           text        not null check (length(btrim(name)) between 1 and 200),
    note           text        not null default '' check (length(note) <= 5000),
    made_by        bigint      not null references person,
    maker          text        not null,
    made_at        timestamptz not null default now(),
    made_with      text        not null,
    journal_number bigint      not null,
    digest         bytea,
    whole          boolean     not null default false,
    unique (study_id, id),
    check (not whole or digest is not null),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create unique index snapshot_name on snapshot (analysis_id, lower(name));
comment on column snapshot.maker is 'the full name of made_by at that time, as files of it print it';
comment on column snapshot.made_with is 'the Trigpoint that made it';
comment on column snapshot.journal_number is 'the last line of the journal that its reading saw';
comment on column snapshot.whole is 'false: it is still being made, or was left in the middle; nobody opens it';

create table snapshot_part (
    snapshot_id bigint not null,
    place       int    not null,
    study_id    bigint not null,
    kind        text   not null,
    source_id   bigint,
    version_id  bigint,
    content     bytea  not null,
    digest      bytea  not null,
    primary key (snapshot_id, place),
    foreign key (study_id, snapshot_id) references snapshot (study_id, id) on delete cascade
);
create index snapshot_part_of_source on snapshot_part (source_id, snapshot_id) where source_id is not null;
comment on column snapshot_part.kind is 'a table whose rows it holds as JSON, or segments: the codings of one source as packed columns';
comment on column snapshot_part.version_id is 'the text version that positions in it count on';

create table snapshot_text (
    snapshot_id bigint not null,
    study_id    bigint not null,
    source_id   bigint not null,
    version_id  bigint not null,
    primary key (snapshot_id, version_id),
    foreign key (study_id, snapshot_id) references snapshot (study_id, id) on delete cascade,
    -- no cascade: the text stays for as long as the snapshot does
    foreign key (source_id, version_id) references text_version (source_id, id)
);
create index snapshot_text_of_version on snapshot_text (version_id);

-- One digest over all parts in their order, each with what it is of.
create function snapshot_digest(snapshot bigint) returns bytea
    language sql stable
as
$$
select sha256(coalesce(string_agg(
        convert_to(kind || ' ' || coalesce(source_id, 0) || ' ' || coalesce(version_id, 0) || ' ', 'UTF8') || digest,
        ''::bytea order by place), ''::bytea))
from snapshot_part where snapshot_id = snapshot_digest.snapshot
$$;

create function snapshot_stays() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'DELETE' then
        -- goes with the snapshot, which a lead can delete, and never by itself
        if not exists(select from snapshot where id = old.snapshot_id and whole) then
            return old;
        end if;
    elsif tg_table_name = 'snapshot' then
        if not old.whole then
            return new;
        end if;
    end if;
    raise exception 'A snapshot never changes; make another.';
end
$$;
create trigger snapshot_stays before update on snapshot for each row execute function snapshot_stays();
create trigger snapshot_part_stays before update or delete on snapshot_part for each row execute function snapshot_stays();
create trigger snapshot_text_stays before update or delete on snapshot_text for each row execute function snapshot_stays();

-- Who empties the bin is told which snapshot stands in the way; they take it for a foreign key, which it is.
create function snapshot_holds_text() returns trigger
    language plpgsql
as
$$
declare
    held text;
    about text;
begin
    select snapshot.name into held
    from snapshot_text join snapshot on snapshot.id = snapshot_text.snapshot_id
    where snapshot_text.version_id = old.id order by snapshot.id limit 1;
    if held is not null then
        select title into about from source where id = old.source_id;
        raise exception using errcode = 'foreign_key_violation', table = 'snapshot_text', message = format(
            'The snapshot “%s” rests on “%s”, so nothing was deleted: bring that source back, or delete the snapshot first.',
            held, about);
    end if;
    return old;
end
$$;
create trigger snapshot_holds_text before delete on text_version for each row execute function snapshot_holds_text();
