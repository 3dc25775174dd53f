package org.trigpoint.ui.narrowing;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindQuestion.Narrowing.Attribute;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/** A narrowing as it stands in an address: the same words on every screen. What can't be read there is left out. */
public final class NarrowingAddress {

    private NarrowingAddress() {}

    /**
     * What the address narrows to.
     *
     * @param asked the address' parameters
     */
    public static Narrowing read(QueryParameters asked) {
        return new Narrowing(
                asked.getSingleParameter("kind").flatMap(NarrowingAddress::kind).orElse(null),
                asked.getSingleParameter("site").orElse(null),
                asked.getSingleParameter("wave").orElse(null),
                asked.getSingleParameter("speaker").orElse(null),
                number(asked, "code").map(CodeId::new).orElse(null),
                asked.getSingleParameter("uncoded").isPresent(),
                asked.getSingleParameter("role").orElse(null),
                attribute(asked),
                asked.getSingleParameter("turns").filter("only"::equals).isPresent(),
                number(asked, "source").map(SourceId::new).orElse(null));
    }

    /**
     * The analysis that the address names.
     *
     * @param asked the address' parameters
     * @param otherwise taken when it names none
     */
    public static @Nullable AnalysisId analysis(QueryParameters asked, @Nullable AnalysisId otherwise) {
        return number(asked, "analysis").map(AnalysisId::new).orElse(otherwise);
    }

    /**
     * A number in an address.
     *
     * @param asked the address' parameters
     * @param name of the parameter
     * @return empty when it is missing or no number
     */
    public static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(word -> word.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /**
     * Writes a narrowing and its analysis.
     *
     * @param narrowing what is narrowed to
     * @param analysis whose codes it means; null for none
     * @param into the parameters of the address so far
     */
    public static void write(Narrowing narrowing, @Nullable AnalysisId analysis, Map<String, String> into) {
        SourceKind kind = narrowing.kind();
        CodeId code = narrowing.code();
        SourceId source = narrowing.source();
        Attribute attribute = narrowing.attribute();
        put(into, "kind", kind == null ? null : kind.word());
        put(into, "site", narrowing.site());
        put(into, "wave", narrowing.wave());
        put(into, "speaker", narrowing.speaker());
        put(into, "role", narrowing.role());
        put(into, "attribute", attribute == null ? null : attribute.name());
        put(into, "value", attribute == null ? null : attribute.value());
        put(into, "code", code == null ? null : code.value());
        put(into, "uncoded", narrowing.uncoded() ? "yes" : null);
        put(into, "source", source == null ? null : source.value());
        put(into, "turns", narrowing.said() ? "only" : null);
        put(into, "analysis", analysis == null ? null : analysis.value());
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    private static @Nullable Attribute attribute(QueryParameters asked) {
        return asked.getSingleParameter("attribute")
                .flatMap(name -> asked.getSingleParameter("value").map(value -> new Attribute(name, value)))
                .orElse(null);
    }

    private static Optional<SourceKind> kind(String word) {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
