-- What people say speaks to an evaluation question, beside the findings that name it.
create table question_speaks (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null,
    question_id bigint      not null,
    kind        text        not null
        check (kind in ('theme', 'outcome', 'fidelity', 'score', 'casefiles', 'records', 'variable')),
    key         text        not null check (length(key) between 1 and 200),
    added_by    bigint      not null references person,
    added_at    timestamptz not null default now(),
    unique (question_id, kind, key),
    foreign key (study_id, question_id) references evaluation_question (study_id, id) on delete cascade
);
comment on column question_speaks.key is 'which of its kind: the key of a theme, an instrument, a measure, a number or a column of records';

create trigger question_speaks_in_gesture after insert or update or delete on question_speaks
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
