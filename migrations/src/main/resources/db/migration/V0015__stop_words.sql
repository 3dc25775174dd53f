-- Where a study's list of stop words differs from the one that Trigpoint brings along.

create table stop_word (
    study_id bigint  not null references study,
    word     text    not null check (length(btrim(word)) between 1 and 60),
    stopped  boolean not null,
    primary key (study_id, word)
);
comment on column stop_word.stopped is 'true: left out of lists though the common list does not name it; false: shown though it does';
