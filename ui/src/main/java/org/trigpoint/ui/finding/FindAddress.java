package org.trigpoint.ui.finding;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.narrowing.NarrowingAddress;

/** A question as it stands in the address, so that links and going back work. What can't be read there is left out. */
final class FindAddress {

    /** How many hits stand on a page. */
    static final int PAGE = 100;

    private static final int CONTEXT = 90;
    private static final int FURTHEST = 1_000_000;

    private FindAddress() {}

    static FindQuestion read(QueryParameters asked, @Nullable AnalysisId otherwise) {
        return new FindQuestion(
                asked.getSingleParameter("q").orElse("").strip(),
                NarrowingAddress.analysis(asked, otherwise),
                asked.getSingleParameter("exact").isPresent(),
                NarrowingAddress.read(asked),
                (int) Math.min(FURTHEST, NarrowingAddress.number(asked, "from").orElse(0L)),
                PAGE,
                CONTEXT);
    }

    static QueryParameters write(FindQuestion question) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", question.query());
        NarrowingAddress.write(question.narrowing(), question.analysis(), parts);
        if (question.exact()) {
            parts.put("exact", "yes");
        }
        if (question.offset() != 0) {
            parts.put("from", String.valueOf(question.offset()));
        }
        return QueryParameters.simple(parts);
    }

    /** The same question, from this hit on. */
    static FindQuestion from(FindQuestion question, int offset) {
        return new FindQuestion(
                question.query(),
                question.analysis(),
                question.exact(),
                question.narrowing(),
                Math.max(0, offset),
                question.limit(),
                question.context());
    }
}
