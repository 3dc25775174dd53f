-- A memo is about a passage, or about a source, code, theme, participant or the study as a whole.

alter table memo
    alter column analysis_id drop not null,
    alter column source_id drop not null,
    alter column version_id drop not null,
    alter column span_start drop not null,
    alter column span_end drop not null,
    add column about text not null default 'passage',
    add column code_id bigint,
    add column theme_id bigint,
    add column participant_id bigint,
    add foreign key (study_id, code_id) references code (study_id, id),
    add foreign key (study_id, theme_id) references theme (study_id, id),
    add foreign key (study_id, participant_id) references participant (study_id, id),
    add foreign key (study_id) references study;
alter table memo alter column about drop default;
alter table memo add constraint memo_about check (
    num_nonnulls(code_id, theme_id, participant_id) = (about in ('code', 'theme', 'participant'))::int
    and case about
            when 'passage' then num_nonnulls(analysis_id, source_id, version_id, span_start, span_end) = 5
            when 'source' then source_id is not null and num_nonnulls(version_id, span_start, span_end) = 0
            when 'code' then code_id is not null and analysis_id is not null and source_id is null
            when 'theme' then theme_id is not null and analysis_id is not null and source_id is null
            when 'participant' then participant_id is not null and num_nonnulls(analysis_id, source_id) = 0
            when 'study' then num_nonnulls(analysis_id, source_id) = 0
            else false
        end);
create index memo_of_study on memo (study_id, id);
create index memo_of_code on memo (code_id) where code_id is not null;
create index memo_of_theme on memo (theme_id) where theme_id is not null;
create index memo_of_participant on memo (participant_id) where participant_id is not null;
create index memo_words on memo using gin (to_tsvector('english', body));
