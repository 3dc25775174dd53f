-- Who sees arms as a code until a lead tells them which is which, and which code stands for which arm: drawn by chance once.

create table arm_code (
    study_id     bigint primary key references study,
    intervention int    not null check (intervention in (0, 1))
);
comment on column arm_code.intervention is 'the code of the intervention arm; the other is the control arm''s';

create table blinded_analyst (
    study_id   bigint      not null,
    person_id  bigint      not null,
    blinded_at timestamptz not null default now(),
    primary key (study_id, person_id),
    foreign key (study_id, person_id) references membership on delete cascade
);
comment on table blinded_analyst is 'a row goes when a lead unblinds the person, with a reason in the journal, or when they leave';
