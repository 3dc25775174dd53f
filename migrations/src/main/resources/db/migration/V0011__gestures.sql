-- What people did, kept so that it can be undone. A gesture is one thing that somebody did; its rows say what each row
-- of the tables below was before it and after it. A transaction that began a gesture (gesture_begin) is watched by
-- triggers; any other writes as if they were not there.

create table gesture (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null references study,
    analysis_id    bigint,
    person_id      bigint      not null references person,
    sentence       text        not null check (length(btrim(sentence)) > 0),
    made_at        timestamptz not null default clock_timestamp(),
    state          text        not null default 'done' check (state in ('done', 'undone', 'dead')),
    turned_at      timestamptz not null default clock_timestamp(),
    hindrance      text,
    journal_number bigint,
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
create index gesture_of_person on gesture (study_id, person_id, id);
create index gesture_undone on gesture (study_id, person_id) where state = 'undone';
comment on column gesture.sentence is 'what was done, beginning with a verb in the past: Coded “Trust” in LA01-INT-03';
comment on column gesture.state is 'dead: neither undone nor done again any more';
comment on column gesture.turned_at is 'when it was last done or undone';
comment on column gesture.hindrance is 'why it could not be turned when somebody last tried; null: nothing is known against it';
comment on column gesture.journal_number is 'the last line of the journal that its transaction wrote';

create table gesture_row (
    gesture_id bigint not null,
    sequence   bigint generated always as identity,
    study_id   bigint not null,
    table_name text   not null,
    row_key    jsonb  not null,
    before     jsonb,
    after      jsonb,
    source_id  bigint,
    version_id bigint,
    primary key (gesture_id, sequence),
    foreign key (study_id, gesture_id) references gesture (study_id, id)
);
create index gesture_row_of_row on gesture_row (table_name, row_key);
comment on column gesture_row.before is 'null: the row was not there; of a changed row only the columns that differ';
comment on column gesture_row.after is 'null: the row is not there any more; of a changed row only the columns that differ';
comment on column gesture_row.version_id is 'the text version on which positions of the row count';

-- Says that what this transaction writes from here on is one gesture. The first to say so names it, as long as it is the
-- same person in the same study.
create function gesture_begin(study_id bigint, person_id bigint, analysis_id bigint, sentence text) returns void
    language sql
as
$$
select set_config('trigpoint.gesture', jsonb_build_object(
        'study', study_id, 'person', person_id, 'analysis', analysis_id, 'sentence', sentence)::text, true),
       set_config('trigpoint.gesture_open', '', true)
where (nullif(current_setting('trigpoint.gesture', true), '')::jsonb
           @> jsonb_build_object('study', study_id, 'person', person_id)) is not true
$$;

-- Says that what this transaction writes belongs to a gesture of an earlier one, and calls the whole by a new sentence.
-- False when that gesture is not there to be gone on with.
create function gesture_go_on(gesture_id bigint, sentence text) returns boolean
    language plpgsql
as
$$
begin
    update gesture set sentence = gesture_go_on.sentence where id = gesture_go_on.gesture_id and state = 'done';
    if not found then
        return false;
    end if;
    perform set_config('trigpoint.gesture', jsonb_build_object('study', study_id, 'person', person_id)::text, true),
            set_config('trigpoint.gesture_open', id::text, true)
    from gesture where id = gesture_go_on.gesture_id;
    return true;
end
$$;

-- The gesture of this transaction; its row is made when the first change is seen, so that empty ones leave nothing.
-- Whoever does something new can't do again what they had undone before.
create function gesture_open() returns bigint
    language plpgsql
as
$$
declare
    opened bigint := nullif(current_setting('trigpoint.gesture_open', true), '')::bigint;
    wish   jsonb;
begin
    if opened is not null then
        return opened;
    end if;
    wish := current_setting('trigpoint.gesture')::jsonb;
    update gesture set state = 'dead'
    where id in (select undone.id from gesture undone
                 where undone.study_id = (wish ->> 'study')::bigint and undone.person_id = (wish ->> 'person')::bigint
                   and undone.state = 'undone'
                     for update skip locked);
    insert into gesture (study_id, person_id, analysis_id, sentence)
    values ((wish ->> 'study')::bigint, (wish ->> 'person')::bigint, (wish ->> 'analysis')::bigint, wish ->> 'sentence')
    returning id into opened;
    perform set_config('trigpoint.gesture_open', opened::text, true);
    return opened;
end
$$;

-- Keeps one changed row. First argument: the columns of the key, with commas. Second: 'bin' where making is taken back by
-- the bin and not by deleting.
create function gesture_keeps() returns trigger
    language plpgsql
    set timezone = 'UTC'
as
$$
declare
    was     jsonb;
    becomes jsonb;
    whole   jsonb;
begin
    if tg_op <> 'INSERT' then
        was := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        becomes := to_jsonb(new);
    end if;
    whole := coalesce(becomes, was);
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(key, value), jsonb_object_agg(key, becomes -> key) into was, becomes
        from jsonb_each(was) where value is distinct from becomes -> key;
        if was is null then
            return null;
        end if;
    elsif tg_op = 'INSERT' and tg_nargs > 1 and tg_argv[1] = 'bin' then
        was := '{"removed_at": "now"}';
        becomes := '{"removed_at": null}';
    end if;
    insert into gesture_row (gesture_id, study_id, table_name, row_key, before, after, source_id, version_id)
    values (gesture_open(),
            (whole ->> 'study_id')::bigint,
            tg_table_name,
            (select jsonb_object_agg(name, whole -> name) from unnest(string_to_array(tg_argv[0], ',')) name),
            was,
            becomes,
            case when tg_table_name = 'source' then whole ->> 'id' else whole ->> 'source_id' end::bigint,
            (whole ->> 'version_id')::bigint);
    return null;
end
$$;

create trigger coding_in_gesture after insert or update or delete on coding
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger memo_in_gesture after insert or update or delete on memo
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger code_in_gesture after insert or update or delete on code
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger theme_in_gesture after insert or update or delete on theme
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
create trigger theme_code_in_gesture after insert or update or delete on theme_code
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('theme_id,code_id');
create trigger source_in_gesture after insert or update of removed_at on source
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id', 'bin');

create function gesture_numbered() returns trigger
    language plpgsql
as
$$
begin
    update gesture set journal_number = new.number where id = current_setting('trigpoint.gesture_open')::bigint;
    return null;
end
$$;
create trigger gesture_numbered after insert on journal
    for each row when (coalesce(current_setting('trigpoint.gesture_open', true), '') <> '') execute function gesture_numbered();

-- What stands in the way of putting a row is raised as TP001: a word for it, and what it is about.
create function gesture_hindered(word text, about text default '') returns void
    language plpgsql
as
$$
begin
    raise exception using errcode = 'TP001', message = word, detail = about;
end
$$;

-- A row may come to stand only on the present text of a source, under a code and in a theme that are not in the bin.
create function gesture_demand_place(wanted jsonb) returns void
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
        if present.version_id <> (wanted ->> 'version_id')::bigint then
            perform gesture_hindered('text', wanted ->> 'source_id');
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

-- Puts one row from what it is expected to be to what is wanted. Positions among siblings are moved by as much as they had
-- been moved, so that colleagues' order stays; revisions only ever count on, so that nobody's open form overwrites.
create function gesture_put(kind text, key jsonb, expected jsonb, wanted jsonb, version bigint) returns void
    language plpgsql
    set timezone = 'UTC'
as
$$
declare
    place     text;
    columns   text;
    live      jsonb;
    differing text[];
begin
    select string_agg(format('t.%I = ($1 ->> %L)::bigint', name, name), ' and ') into place
    from jsonb_object_keys(key) name;
    execute format('select to_jsonb(t) from %I t where %s for update', kind, place) into live using key;
    if expected is null then
        if live is not null then
            perform gesture_hindered('there');
        end if;
        perform gesture_demand_place(wanted);
        select string_agg(format('%I', name), ', ') into columns from jsonb_object_keys(wanted) name;
        execute format('insert into %1$I (%2$s) overriding system value'
                           || ' select %2$s from jsonb_populate_record(null::%1$I, $1)', kind, columns) using wanted;
        return;
    end if;
    if live is null then
        if wanted is not null and wanted - 'position' = '{}' then
            return;
        end if;
        perform gesture_hindered('gone');
    end if;
    select array_agg(name) into differing from jsonb_each(expected) as was (name, value)
    where name not in ('position', 'revision') and was.value is distinct from live -> name;
    if wanted is null then
        -- a correction of the text carried it along: it is the same all the same
        if differing is not null
            and not ('version_id' = any (differing) and differing <@ array ['version_id', 'span_start', 'span_end']) then
            perform gesture_hindered('changed');
        end if;
        -- the schema would take these along
        if kind = 'code' and exists(select from code_in_group where code_id = (key ->> 'id')::bigint) then
            perform gesture_hindered('used', 'code_in_group');
        elsif kind = 'code' and exists(select from code_example where code_id = (key ->> 'id')::bigint) then
            perform gesture_hindered('used', 'code_example');
        end if;
        execute format('delete from %I t where %s', kind, place) using key;
        return;
    end if;
    if wanted ? 'span_start' or wanted ? 'span_end' then
        if (live ->> 'version_id')::bigint <> version then
            perform gesture_hindered('text', live ->> 'source_id');
        end if;
    end if;
    if differing is not null then
        perform gesture_hindered('changed');
    end if;
    if wanted ?| array ['span_start', 'span_end', 'version_id', 'code_id'] then
        perform gesture_demand_place(live || wanted);
    end if;
    select string_agg(case name
                          when 'position' then format('position = greatest(0, t.position + %s)',
                                                      (wanted ->> name)::int - (expected ->> name)::int)
                          when 'revision' then 'revision = t.revision + 1'
                          else format('%1$I = w.%1$I', name) end, ', ') into columns
    from jsonb_object_keys(wanted) name;
    execute format('update %1$I t set %2$s from jsonb_populate_record(null::%1$I, $2) w where %3$s', kind, columns, place)
        using key, wanted;
end
$$;

-- What goes to the bin by turning a gesture must not take along what colleagues have done with it since.
create function gesture_demand_unused(kind text, key jsonb, person bigint, since timestamptz) returns void
    language plpgsql
as
$$
declare
    one bigint := (key ->> 'id')::bigint;
begin
    if kind = 'source' and (
        exists(select from coding where source_id = one and coder_id <> person and coded_at > since)
            or exists(select from memo where source_id = one and author_id <> person and written_at > since))
        or kind = 'code' and exists(select from coding where code_id = one and coder_id <> person and coded_at > since)
    then
        perform gesture_hindered('coded');
    end if;
end
$$;

-- A code that is not in the bin stands under one that is not in the bin, and none under itself.
create function gesture_demand_tree(analysis bigint) returns void
    language plpgsql
as
$$
declare
    lost code%rowtype;
begin
    with recursive standing as (
        select id from code where analysis_id = analysis and parent_id is null and removed_at is null
        union all
        select below.id from code below join standing on below.parent_id = standing.id
        where below.analysis_id = analysis and below.removed_at is null)
    select * into lost from code
    where analysis_id = analysis and removed_at is null and id not in (select id from standing)
    order by id limit 1;
    if lost.id is not null then
        perform gesture_hindered(
                case when exists(select from code where id = lost.parent_id and removed_at is null)
                         then 'under itself' else 'code in bin' end, lost.parent_id::text);
    end if;
end
$$;

-- Undoes a gesture, or does it again: all of it, or nothing. Null when it is done; else what stands in the way: word, about,
-- and the table and key of the row.
create function gesture_turn(gesture_id bigint, back boolean) returns jsonb
    language plpgsql
    set timezone = 'UTC'
as
$$
declare
    turned   gesture%rowtype;
    step     gesture_row%rowtype;
    expected jsonb;
    wanted   jsonb;
    word     text;
    about    text;
    tree     bigint;
begin
    select * into strict turned from gesture g where g.id = gesture_turn.gesture_id;
    begin
        for step in select * from gesture_row r where r.gesture_id = turned.id
                    order by case when back then -r.sequence else r.sequence end loop
            if back and step.before ->> 'removed_at' = 'now' then
                step.before := jsonb_build_object('removed_at', now());
                update gesture_row r set before = step.before where r.gesture_id = turned.id and r.sequence = step.sequence;
            end if;
            expected := case when back then step.after else step.before end;
            wanted := case when back then step.before else step.after end;
            perform gesture_put(step.table_name, step.row_key, expected, wanted, step.version_id);
            if expected ? 'removed_at' and wanted ->> 'removed_at' is not null then
                perform gesture_demand_unused(step.table_name, step.row_key, turned.person_id, turned.turned_at);
            end if;
        end loop;
        for tree in select distinct c.analysis_id from gesture_row r join code c on c.id = (r.row_key ->> 'id')::bigint
                    where r.gesture_id = turned.id and r.table_name = 'code' loop
            perform gesture_demand_tree(tree);
        end loop;
    exception
        when sqlstate 'TP001' then
            get stacked diagnostics word = message_text, about = pg_exception_detail;
        when foreign_key_violation then
            get stacked diagnostics about = table_name;
            word := 'used';
        when unique_violation then
            word := 'taken';
    end;
    if word is not null then
        return jsonb_build_object('word', word, 'about', about, 'table', step.table_name, 'key', step.row_key);
    end if;
    update gesture g set state = case when back then 'undone' else 'done' end, turned_at = clock_timestamp(), hindrance = null
    where g.id = turned.id;
    return null;
end
$$;

-- Brings things back from the bin: what carries removed_at by taking that off, what was deleted by its last image.
-- Null when it is done; else what stands in the way, as for gesture_turn.
create function bin_restore(kind text, ids bigint[]) returns jsonb
    language plpgsql
    set timezone = 'UTC'
as
$$
declare
    one   bigint;
    image jsonb;
    word  text;
    about text;
begin
    begin
        foreach one in array ids loop
            if kind in ('coding', 'memo') then
                select coalesce(before, after) into image from gesture_row
                where table_name = kind and row_key = jsonb_build_object('id', one) and (before is null or after is null)
                order by sequence desc limit 1;
                perform gesture_put(kind, jsonb_build_object('id', one), null, image, null);
            else
                execute format('select jsonb_build_object(''removed_at'', removed_at) from %I where id = $1', kind)
                    into image using one;
                if kind = 'code' then
                    select image || jsonb_build_object('merged_into', merged_into) into image from code where id = one;
                end if;
                perform gesture_put(kind, jsonb_build_object('id', one), image,
                                    (select jsonb_object_agg(name, null) from jsonb_object_keys(image) name), null);
            end if;
        end loop;
        if kind = 'code' then
            perform gesture_demand_tree((select analysis_id from code where id = ids[1]));
        end if;
    exception
        when sqlstate 'TP001' then
            get stacked diagnostics word = message_text, about = pg_exception_detail;
        when unique_violation then
            word := 'taken';
    end;
    return case when word is null then null
                else jsonb_build_object('word', word, 'about', about, 'table', kind, 'key', jsonb_build_object('id', one)) end;
end
$$;

-- Gestures with a row that is nowhere any more: what they did, or would do again, is gone with the bin.
create function gestures_without_rows(study bigint, only_site bigint) returns setof bigint
    language sql stable
as
$$
select distinct r.gesture_id from gesture_row r
where r.study_id = study
  and (only_site is null or exists(select from source s where s.id = r.source_id and s.site_id = only_site))
  and case r.table_name
          when 'coding' then not exists(select from coding t where t.id = (r.row_key ->> 'id')::bigint)
          when 'memo' then not exists(select from memo t where t.id = (r.row_key ->> 'id')::bigint)
          when 'code' then not exists(select from code t where t.id = (r.row_key ->> 'id')::bigint)
          when 'theme' then not exists(select from theme t where t.id = (r.row_key ->> 'id')::bigint)
          when 'source' then not exists(select from source t where t.id = (r.row_key ->> 'id')::bigint)
          when 'theme_code' then not exists(select from theme t where t.id = (r.row_key ->> 'theme_id')::bigint)
              or not exists(select from code t where t.id = (r.row_key ->> 'code_id')::bigint)
          else false end
$$;

-- Deletes for good what lies in the bin of a study. Held to a site, only sources of that site, and codings and memos in them.
-- Gives the sources that stay and lost codings by it. What a later table hangs on a source, code or theme is to be deleted
-- here too; until then its foreign key stops the emptying.
create function bin_empty(study bigint, only_site bigint, sentence text) returns bigint[]
    language plpgsql
as
$$
declare
    sources bigint[] := array(select id from source where study_id = study and removed_at is not null
                              and (only_site is null or site_id = only_site) for update);
    codes   bigint[] := array(select id from code where study_id = study and removed_at is not null and only_site is null
                              for update);
    themes  bigint[] := array(select id from theme where study_id = study and removed_at is not null and only_site is null
                              for update);
    touched bigint[] := array(select distinct source_id from coding where code_id = any (codes) and source_id <> all (sources));
    dead    bigint[];
begin
    dead := array(select gestures_without_rows(study, only_site));
    delete from coding where code_id = any (codes) or source_id = any (sources);
    -- code_id and theme_id of memos come with a later file; bodies are read when they are called
    delete from memo where source_id = any (sources) or code_id = any (codes) or theme_id = any (themes);
    delete from theme_code where code_id = any (codes) or theme_id = any (themes);
    delete from theme where id = any (themes);
    delete from code where id = any (codes);
    dead := dead || array(select r.gesture_id from gesture_row r where r.study_id = study and r.source_id = any (sources));
    if only_site is null then
        dead := dead || array(select gestures_without_rows(study, null));
    end if;
    delete from gesture_row where gesture_id = any (dead);
    update gesture set state = 'dead', hindrance = bin_empty.sentence where id = any (dead);
    delete from source_change where source_id = any (sources);
    delete from source_attribute where source_id = any (sources);
    delete from source_participant where source_id = any (sources);
    delete from turn where source_id = any (sources);
    delete from speaker where source_id = any (sources);
    delete from original_file where source_id = any (sources);
    delete from intake_file where source_id = any (sources);
    delete from text_version where source_id = any (sources);
    delete from source where id = any (sources);
    return touched;
end
$$;
