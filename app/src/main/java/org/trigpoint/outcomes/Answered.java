package org.trigpoint.outcomes;

import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.migrations.RecordId;

/**
 * One questionnaire with its score.
 *
 * @param id the record that it is
 * @param person pseudonymous key of who answered
 * @param family key of their family; empty where no record says it
 * @param keyworker key of the family's keyworker; empty where no record says it
 * @param site code of the site; empty where nothing says it
 * @param arm word of the site's arm; empty where it has none
 * @param form which form was used: of the questionnaire, or else of the person; empty where neither says it
 * @param time the point in time, such as {@code baseline}
 * @param date the day, as it is stored; empty where it is not said
 * @param score by the rules of the instrument
 */
public record Answered(
        RecordId id,
        String person,
        String family,
        String keyworker,
        String site,
        String arm,
        String form,
        String time,
        String date,
        Score score) {}
