-- What somebody concludes of a row of a joint display, and whether its two sides fit. The display itself is counted anew each time.

create table joint_judgement (
    id             bigint generated always as identity primary key,
    study_id       bigint      not null,
    analysis_id    bigint      not null,
    display        text        not null,
    row_key        text        not null,
    meta_inference text        not null check (length(btrim(meta_inference)) between 1 and 5000),
    fit            text        not null check (fit in ('confirms', 'expands', 'discords')),
    person_id      bigint      not null references person,
    journal_number bigint      not null,
    rested         jsonb       not null,
    judged_at      timestamptz not null default now(),
    revision       int         not null default 1,
    unique (study_id, id),
    unique (analysis_id, display, row_key),
    foreign key (study_id, analysis_id) references analysis (study_id, id)
);
comment on column joint_judgement.journal_number is 'the last line of the journal when it was judged or looked at again';
comment on column joint_judgement.rested is 'what was judged: each cell with its value and digest';

create trigger joint_judgement_in_gesture after insert or update or delete on joint_judgement
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
