-- Four methods, and what an analysis keeps of how it developed.

alter table analysis
    drop constraint analysis_method_check,
    add constraint analysis_method_check check (method in ('reflexive', 'codebook', 'reliability', 'framework'));
