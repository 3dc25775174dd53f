package org.trigpoint.ui.words;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.narrowing.NarrowingAddress;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.Measure;

/** A question about words as it stands in the address. Labels and heads are left out unless it says {@code turns=all}. */
final class WordAddress {

    static final int REACH = 5;
    static final int LEAST = 3;

    private WordAddress() {}

    static Asked read(QueryParameters asked, @Nullable AnalysisId otherwise) {
        return new Asked(
                asked.getSingleParameter("part").filter("company"::equals).isPresent(),
                asked.getSingleParameter("word").orElse("").strip(),
                asked.getSingleParameter("exact").isPresent(),
                small(asked, "reach", REACH),
                small(asked, "least", LEAST),
                asked.getSingleParameter("by")
                        .flatMap(word -> Arrays.stream(Measure.values())
                                .filter(one -> one.word().equals(word))
                                .findFirst())
                        .orElse(Measure.LOG_LIKELIHOOD),
                asked.getSingleParameter("as")
                        .flatMap(word -> Arrays.stream(Grouping.values())
                                .filter(one -> one.word().equals(word))
                                .findFirst())
                        .orElse(Grouping.WRITTEN),
                asked.getSingleParameter("stop").filter("shown"::equals).isPresent(),
                NarrowingAddress.analysis(asked, otherwise),
                narrowing(asked));
    }

    static @Nullable AnalysisId first(Choices choices) {
        return choices.analyses().isEmpty()
                ? null
                : choices.analyses().getFirst().id();
    }

    private static int small(QueryParameters asked, String name, int otherwise) {
        return NarrowingAddress.number(asked, name)
                .map(number -> (int) Math.min(number, 1_000_000L))
                .orElse(otherwise);
    }

    private static Narrowing narrowing(QueryParameters asked) {
        Narrowing read = NarrowingAddress.read(asked);
        boolean all = asked.getSingleParameter("turns").filter("all"::equals).isPresent();
        return new Narrowing(
                read.kind(),
                read.site(),
                read.wave(),
                read.speaker(),
                read.code(),
                false,
                read.role(),
                read.attribute(),
                !all,
                read.source());
    }

    static QueryParameters write(Asked asked) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (asked.company()) {
            parts.put("part", "company");
            parts.put("reach", String.valueOf(asked.reach()));
            parts.put("least", String.valueOf(asked.least()));
            parts.put("by", asked.measure().word());
        }
        if (!asked.node().isEmpty()) {
            parts.put("word", asked.node());
        }
        if (asked.exact()) {
            parts.put("exact", "yes");
        }
        parts.put("as", asked.grouping().word());
        if (asked.stopWords()) {
            parts.put("stop", "shown");
        }
        NarrowingAddress.write(asked.narrowing(), asked.analysis(), parts);
        if (!asked.narrowing().said()) {
            parts.put("turns", "all");
        }
        return QueryParameters.simple(parts);
    }

    /** The concordance of a query under the same narrowing, with a leading slash left out. */
    static String find(String base, Asked asked, String query) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", query);
        NarrowingAddress.write(asked.narrowing(), asked.analysis(), parts);
        return base + "/find?" + QueryParameters.simple(parts).getQueryString();
    }

    static String words(String base, Asked asked) {
        return base + "/words?" + write(asked).getQueryString();
    }
}
