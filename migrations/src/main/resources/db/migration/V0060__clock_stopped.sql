-- The clock of a live observation stands once its session is over.
alter table assessment add column clock_stopped_at timestamptz;
alter table assessment add constraint assessment_clock_stopped check (clock_stopped_at is null or clock_stopped_at >= clock_at);
comment on column assessment.clock_stopped_at is 'when the clock of a live observation was stopped; null: it was not, or it goes on';
