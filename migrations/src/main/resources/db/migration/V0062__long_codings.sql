-- Which codes lie over a word is asked of the codings that begin shortly before it, and of the few that are longer than that.
create index coding_of_source_long on coding (source_id, analysis_id, version_id, span_start, span_end)
    include (code_id, coder_id, agreed_in)
    where span_end - span_start > 2000;
