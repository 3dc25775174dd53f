-- All codings of an analysis are counted by walking one index, source by source and in the order of the text, without a
-- look at the table; what asks for those of one source uses its first columns as before.

drop index coding_of_source;
create index coding_of_source on coding (source_id, analysis_id, version_id, span_start, span_end) include (code_id);
