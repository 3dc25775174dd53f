-- Passages marked important, what people set for themselves, and two tables more whose changes can be undone.

-- A passage is marked important by a memo that may say why, now or later, or never.
alter table memo
    add column important boolean not null default false,
    add constraint memo_important check (not important or about = 'passage'),
    drop constraint memo_body_check,
    add constraint memo_body_check check (length(body) <= 20000 and (length(btrim(body)) > 0 or important));
comment on column memo.important is 'the words it lies on are marked important; such a memo may be empty';

-- What people set for themselves, in whatever study they are, and find again on another machine.
create table person_setting (
    person_id bigint      not null references person,
    name      text        not null check (name in ('keys')),
    value     jsonb       not null check (jsonb_typeof(value) = 'object' and length(value::text) <= 10000),
    set_at    timestamptz not null default now(),
    primary key (person_id, name)
);
comment on column person_setting.value is 'keys: of commands that were given another key, the key by the id of the command';

-- Keys of kept rows are numbers.
alter table stop_word add column id bigint generated always as identity unique;
create trigger stop_word_in_gesture after insert or update or delete on stop_word
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

create trigger round_agreement_in_gesture after insert or update or delete on round_agreement
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');
-- What goes with an agreed coding goes by cascade, and is kept after it: put back in the opposite order, an agreement comes
-- before its coding, and what it speaks for before the agreement. What they point to must be there when all is put back.
alter table round_agreement alter constraint round_agreement_coding_id_fkey deferrable initially deferred;
alter table coding alter constraint coding_study_id_agreed_in_fkey deferrable initially deferred;
