-- Whoever practises on a reference session, or scores it as its expert, is blind to the others there until they have
-- submitted, as raters are.
create or replace view hidden_assessment as
select viewer.study_id, viewer.rater_id as viewer_id, worker.id as assessment_id
from assessment viewer
         join assessment worker on (worker.session_id = viewer.session_id or worker.casefile_id = viewer.casefile_id)
    and worker.rater_id <> viewer.rater_id
    and case
            when viewer.part = 'rater' then worker.part in ('rater', 'consensus')
            else worker.part in ('practice', 'expert')
        end
where viewer.part in ('rater', 'practice', 'expert')
  and viewer.submitted_at is null;
