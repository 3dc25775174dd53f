-- How a study settles what the fidelity measures leave open, as a lead set it. Without a row the program's own defaults hold.
create table fidelity_definitions (
    study_id      bigint      primary key references study,
    choices       text[]      not null,
    first_month   date        not null check (extract(day from first_month) = 1),
    training_ends date        not null,
    champions_end date        not null,
    changed_by    bigint      not null references person,
    set_at        timestamptz not null default now()
);
comment on column fidelity_definitions.choices is 'one word for each setting';
comment on column fidelity_definitions.first_month is 'the first day of the first of the fifteen months';
