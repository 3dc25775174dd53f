-- Reviews of casefiles are open to others from the unmasking of their sample on: before that even who scored alike would tell.
create or replace view open_assessment as
select assessment.id, assessment.study_id
from assessment
where assessment.submitted_at is not null
  and assessment.part <> 'expert'
  and case
          when assessment.casefile_id is not null then
              exists(select
                     from casefile
                     join casefile_sample sample on sample.id = casefile.sample_id
                     where casefile.id = assessment.casefile_id
                       and sample.unmasked_at is not null)
          else
              not exists(select
                         from assessment other
                         where other.session_id = assessment.session_id
                           and other.part = 'rater'
                           and assessment.part in ('rater', 'consensus')
                           and other.submitted_at is null)
    end;
