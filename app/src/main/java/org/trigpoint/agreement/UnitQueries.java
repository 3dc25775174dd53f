package org.trigpoint.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.Material.CodeOf;
import org.trigpoint.agreement.Material.Text;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;

/** Readings of the units of an exercise: who gave which of them which code, by what was submitted. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class UnitQueries {

    private static final int CONTEXT = 80;

    private final MaterialLoader loader;
    private final Quotations quotations;

    UnitQueries(MaterialLoader loader, Quotations quotations) {
        this.loader = loader;
        this.quotations = quotations;
    }

    /**
     * The units of an exercise on which coders differ about a code.
     *
     * @param name what the code is called
     * @param coders their names, in order
     * @param lines the units, source by source in the order of the text
     */
    public record Differing(String name, List<String> coders, List<UnitLine> lines) {}

    /**
     * The units to which some coders gave a code and others did not.
     *
     * @param reader who asks
     * @param exercise of which exercise
     * @param code which code
     * @param unit turns, sentences or passages
     * @return every such unit, with its words
     * @throws NotFound when there is no such exercise for them, or no such code in it
     * @throws Refusal when somebody has not submitted yet
     */
    public Differing differing(Reader reader, ExerciseId exercise, CodeId code, CountedUnit unit) {
        Material material = loader.load(reader, exercise);
        CodeOf asked = material.codes().stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        int all = (1 << material.coders().size()) - 1;
        List<Found> found = found(material, unit, List.of(asked)).stream()
                .filter(one -> one.mask() != 0 && one.mask() != all)
                .toList();
        List<Quotation> words = quotations.cut(
                reader,
                found.stream()
                        .map(one -> new Place(one.text().version(), one.span()))
                        .toList(),
                CONTEXT);
        List<UnitLine> lines = IntStream.range(0, found.size())
                .mapToObj(at -> line(material, found.get(at), words.get(at)))
                .toList();
        return new Differing(asked.name(), names(material), lines);
    }

    /**
     * The table of all units by coders, for other programs.
     *
     * @param reader who asks
     * @param exercise of which exercise
     * @param unit turns, sentences or passages
     * @param code which code; null for all that were given
     * @return every unit, whether anybody gave it the code or not
     * @throws NotFound when there is no such exercise for them, or no such code in it
     * @throws Refusal when somebody has not submitted yet
     */
    public UnitTable table(Reader reader, ExerciseId exercise, CountedUnit unit, @Nullable CodeId code) {
        Material material = loader.load(reader, exercise);
        List<CodeOf> asked = material.codes().stream()
                .filter(one -> code == null ? isGiven(material, one) : one.id().equals(code))
                .toList();
        if (code != null && asked.isEmpty()) {
            throw new NotFound();
        }
        List<UnitTable.Row> rows = found(material, unit, asked).stream()
                .map(one -> new UnitTable.Row(
                        one.code().name(),
                        one.text().source().value(),
                        one.text().title(),
                        one.span().start(),
                        one.span().end(),
                        gave(material, one.mask())))
                .toList();
        return new UnitTable(material.head().name(), unit, names(material), rows);
    }

    /** A unit and the bits of those who gave it a code. */
    private record Found(CodeOf code, Text text, Span span, int mask) {}

    private static List<Found> found(Material material, CountedUnit unit, List<CodeOf> codes) {
        Map<CodeId, int[]> masks = GivenUnits.everywhere(material, unit);
        int[] none = masks.getOrDefault(GivenUnits.ALL, new int[0]);
        List<Found> found = new ArrayList<>();
        for (CodeOf code : codes) {
            int[] ofCode = masks.getOrDefault(code.id(), none);
            int at = 0;
            for (Text text : material.texts()) {
                for (Span span : Cutting.units(text, unit)) {
                    found.add(new Found(code, text, span, ofCode[at++]));
                }
            }
        }
        return found;
    }

    private static boolean isGiven(Material material, CodeOf code) {
        return material.texts().stream()
                .anyMatch(text ->
                        text.given().stream().anyMatch(given -> given.code().equals(code.id())));
    }

    private static UnitLine line(Material material, Found found, Quotation words) {
        Text text = found.text();
        return new UnitLine(
                text.source(), text.title(), text.version(), found.span(), words, gave(material, found.mask()));
    }

    private static List<Boolean> gave(Material material, int mask) {
        return IntStream.range(0, material.coders().size())
                .mapToObj(coder -> (mask >> coder & 1) == 1)
                .toList();
    }

    private static List<String> names(Material material) {
        return material.coders().stream().map(Material.Person::name).toList();
    }
}
