package org.trigpoint.practice;

import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;

import org.jooq.Select;
import org.trigpoint.access.Lead;

/** What a lead reviews in masked samples themselves: there, who has a file tells them its authority. */
final class OwnReviews {

    private OwnReviews() {}

    /** Their reviews in the masked sample of the casefile at hand. */
    static Select<?> beside(Lead lead) {
        var mine = ASSESSMENT.as("mine");
        var beside = CASEFILE.as("beside");
        return selectOne()
                .from(mine)
                .join(beside)
                .on(beside.ID.eq(mine.CASEFILE_ID))
                .join(CASEFILE_SAMPLE)
                .on(CASEFILE_SAMPLE.ID.eq(beside.SAMPLE_ID), CASEFILE_SAMPLE.UNMASKED_AT.isNull())
                .where(mine.RATER_ID.eq(lead.person()), beside.SAMPLE_ID.eq(CASEFILE.SAMPLE_ID));
    }
}
