-- Whoever keeps an index takes in a new source at once, and gathers what only changes: this notice tells the one from the other.

create function tell_of_new_source() returns trigger
    language plpgsql
as $$
begin
    perform pg_notify('trigpoint_new_source', '');
    return null;
end
$$;

create trigger new_sources_are_told
    after insert on source
    for each statement
    execute function tell_of_new_source();
