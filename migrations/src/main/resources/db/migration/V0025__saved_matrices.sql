-- A matrix that somebody saved for the team: what it asks, never a number; opened, it is counted anew.

create table saved_matrix (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    analysis_id bigint      not null,
    name        text        not null check (length(btrim(name)) between 1 and 100),
    words       jsonb       not null check (jsonb_typeof(words) = 'object' and length(words::text) <= 20000),
    made_by     bigint      not null references person,
    made_at     timestamptz not null default now(),
    unique (study_id, id),
    foreign key (study_id, analysis_id) references analysis (study_id, id) on delete cascade
);
create unique index saved_matrix_name on saved_matrix (analysis_id, lower(name));
comment on column saved_matrix.words is 'the request as its address has it: parameters and their values';

create trigger saved_matrix_in_gesture after insert or update or delete on saved_matrix
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
