-- When an observer is flagged, as a lead of the study set it. Without a row the program's own rule holds.
create table drift_rule (
    study_id bigint        primary key references study,
    sessions int           not null check (sessions between 2 and 20),
    points   numeric(4, 2) not null check (points between 0.25 and 5)
);
comment on column drift_rule.sessions is 'over how many of their last reference sessions';
comment on column drift_rule.points is 'how far the mean difference from the expert scores lies from zero, in points of the scale';
