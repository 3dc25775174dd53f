-- Outcome questionnaires are instruments too. Nobody fills them in here: their answers come in as records.

alter table instrument_version
    drop constraint instrument_version_used_for_check,
    add constraint instrument_version_used_for_check
        check (used_for in ('direct-practice', 'supervision', 'reflective-session', 'training', 'casefile', 'learning-log',
                            'case-study', 'feedback', 'outcome'));
