-- A source is found by the names of its site, wave and participants, so a new name is a change of the source.

create function sources_of_site_change() returns trigger
    language plpgsql
as
$$
begin
    insert into source_change (source_id, study_id)
    select id, study_id from source where site_id = new.id order by id
    on conflict (source_id) do update set changed_in = excluded.changed_in;
    return null;
end
$$;
create trigger sources_of_site_change
    after update of code, name on site
    for each row when (old.code is distinct from new.code or old.name is distinct from new.name)
execute function sources_of_site_change();

create function sources_of_wave_change() returns trigger
    language plpgsql
as
$$
begin
    insert into source_change (source_id, study_id)
    select id, study_id from source where wave_id = new.id order by id
    on conflict (source_id) do update set changed_in = excluded.changed_in;
    return null;
end
$$;
create trigger sources_of_wave_change
    after update of name on wave
    for each row when (old.name is distinct from new.name)
execute function sources_of_wave_change();

create function sources_of_participant_change() returns trigger
    language plpgsql
as
$$
begin
    insert into source_change (source_id, study_id)
    select source_id, study_id from source_participant where participant_id = new.id
    union
    select source_id, study_id from speaker where participant_id = new.id
    order by source_id
    on conflict (source_id) do update set changed_in = excluded.changed_in;
    return null;
end
$$;
create trigger sources_of_participant_change
    after update of pseudonym, role on participant
    for each row when (old.pseudonym is distinct from new.pseudonym or old.role is distinct from new.role)
execute function sources_of_participant_change();
