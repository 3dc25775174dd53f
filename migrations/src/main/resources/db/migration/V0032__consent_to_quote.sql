-- What participants answered when they were asked whether their words may be printed. No row: nobody recorded an answer.

create table quote_consent (
    study_id       bigint      not null,
    participant_id bigint      primary key,
    answer         text        not null check (answer in ('may', 'conditions', 'may-not')),
    conditions     text        not null default '' check (length(conditions) <= 1000),
    answered_on    date,
    stands_in      text        not null default '' check (length(stands_in) <= 200),
    made_by        bigint      not null references person,
    made_at        timestamptz not null default now(),
    check ((answer = 'conditions') = (conditions <> '')),
    foreign key (study_id, participant_id) references participant (study_id, id) on delete cascade
);
comment on column quote_consent.conditions is 'on what conditions they may be quoted, in the words of the form';
comment on column quote_consent.answered_on is 'the day on which they answered; null: not known';
comment on column quote_consent.stands_in is 'where the answer stands, such as the number of a form';
comment on column quote_consent.made_by is 'who recorded it';

create trigger quote_consent_in_gesture after insert or update or delete on quote_consent
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('participant_id');
