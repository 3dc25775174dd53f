-- A file of records that was taken can be taken back. A way to read files also says what words of cells mean, and what an
-- empty cell does.

alter table record_import
    drop constraint record_import_state_check,
    add constraint record_import_state_check
        check (state in ('waiting', 'ready', 'refused', 'taken', 'dropped', 'returned')),
    add column returned_at timestamptz,
    add column unknown_words jsonb not null default '[]';
comment on column record_import.state is 'returned: it was taken, and taken back';
comment on column record_import.unknown_words is 'words that a column with few words does not know: column, word, in how many lines';
update record_import set mapping = mapping || '{"words": {}, "empty": "LEAVE"}';
update record_mapping set mapping = mapping || '{"words": {}, "empty": "LEAVE"}';

create index record_revision_of_import on record_revision (import_id);

create trigger record_import_in_gesture after update on record_import
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- Whoever takes a questionnaire out and undoes that finds its goals at their words again.
alter table goal_passage add column id bigint generated always as identity unique;
create trigger goal_passage_in_gesture after insert or update or delete on goal_passage
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('id');

-- What is settled, entered and decided can be undone like other gestures.
create trigger fidelity_definitions_in_gesture after insert or update or delete on fidelity_definitions
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '') execute function gesture_keeps('study_id');
create trigger progression_value_in_gesture after insert or update or delete on progression_value
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '')
    execute function gesture_keeps('study_id,criterion');
create trigger progression_decision_in_gesture after insert or update or delete on progression_decision
    for each row when (coalesce(current_setting('trigpoint.gesture', true), '') <> '')
    execute function gesture_keeps('study_id,criterion');
