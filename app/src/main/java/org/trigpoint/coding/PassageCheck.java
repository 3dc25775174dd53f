package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;

/** Whether a passage is one of the present text of a source. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PassageCheck {

    private final DSLContext sql;

    PassageCheck(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Asks for a passage to be there.
     *
     * @param coder who means to write about it
     * @param passage which words
     * @return the source's title
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the text has changed since, or ends before the passage does
     */
    public String demand(Coder coder, Passage passage) {
        hold(passage.source());
        var site = coder.onlySite();
        var text = sql.select(SOURCE.VERSION_ID, TEXT_VERSION.LENGTH, SOURCE.TITLE)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        SOURCE.STUDY_ID.eq(coder.study()),
                        SOURCE.ID.eq(passage.source()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (!passage.version().equals(text.value1())) {
            throw new Refusal(
                    "The text has changed since you opened it: reload the source and choose the words again.");
        }
        if (passage.span().end() > text.value2()) {
            throw new Refusal("The text ends before that passage does: reload the source and choose the words again.");
        }
        return text.value3();
    }

    /** Keeps a source's text from getting a new version until the transaction ends; one under way is waited for. */
    void hold(SourceId source) {
        sql.select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .forKeyShare()
                .fetch();
    }
}
