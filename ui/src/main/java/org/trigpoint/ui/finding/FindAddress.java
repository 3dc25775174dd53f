package org.trigpoint.ui.finding;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.SourceKind;

/** A question as it stands in the address, so that links and going back work. What can't be read there is left out. */
final class FindAddress {

    /** How many hits stand on a page. */
    static final int PAGE = 100;

    private static final int CONTEXT = 90;
    private static final int FURTHEST = 1_000_000;

    private FindAddress() {}

    static FindQuestion read(QueryParameters asked, @Nullable AnalysisId otherwise) {
        Narrowing narrowing = new Narrowing(
                asked.getSingleParameter("kind").flatMap(FindAddress::kind).orElse(null),
                asked.getSingleParameter("site").orElse(null),
                asked.getSingleParameter("wave").orElse(null),
                asked.getSingleParameter("speaker").orElse(null),
                number(asked, "code").map(CodeId::new).orElse(null),
                asked.getSingleParameter("uncoded").isPresent());
        return new FindQuestion(
                asked.getSingleParameter("q").orElse("").strip(),
                number(asked, "analysis").map(AnalysisId::new).orElse(otherwise),
                asked.getSingleParameter("exact").isPresent(),
                narrowing,
                (int) Math.min(FURTHEST, number(asked, "from").orElse(0L)),
                PAGE,
                CONTEXT);
    }

    static QueryParameters write(FindQuestion question) {
        Narrowing narrowing = question.narrowing();
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", question.query());
        SourceKind kind = narrowing.kind();
        put(parts, "kind", kind == null ? null : kind.word());
        put(parts, "site", narrowing.site());
        put(parts, "wave", narrowing.wave());
        put(parts, "speaker", narrowing.speaker());
        CodeId code = narrowing.code();
        put(parts, "code", code == null ? null : code.value());
        put(parts, "uncoded", narrowing.uncoded() ? "yes" : null);
        put(parts, "exact", question.exact() ? "yes" : null);
        AnalysisId analysis = question.analysis();
        put(parts, "analysis", analysis == null ? null : analysis.value());
        put(parts, "from", question.offset() == 0 ? null : question.offset());
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

    private static Optional<SourceKind> kind(String word) {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(word -> word.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
