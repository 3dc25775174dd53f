package org.trigpoint.spine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Choices.Choice;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.spine.Speaks.Of;
import org.trigpoint.spine.SpinePage.Offer;
import org.trigpoint.triangulation.TriangulationQueries;

/** Everything that can be said to speak to a question. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpineOffers {

    /** Kinds of records whose columns speak of people, by arm; those of families are scored as outcomes. */
    private static final List<String> DATA = List.of("closure", "survey");

    private final TriangulationQueries findings;
    private final DescriptionQueries numbers;

    SpineOffers(TriangulationQueries findings, DescriptionQueries numbers) {
        this.findings = findings;
        this.numbers = numbers;
    }

    /** In the order in which they are offered. */
    List<Offer> all(Reader reader) {
        List<Offer> offers = new ArrayList<>();
        findings.themes(reader)
                .forEach(theme -> offers.add(new Offer(
                        new Speaks(Of.THEME, String.valueOf(theme.id().value())),
                        theme.name() + ", " + theme.analysis())));
        Outcomes.scored().forEach(form -> offers.add(new Offer(new Speaks(Of.OUTCOME, form.key()), form.title())));
        Stream.of(Measure.values())
                .forEach(measure -> offers.add(
                        new Offer(new Speaks(Of.MEASURE, measure.name()), measure.name() + " " + measure.title())));
        Set<String> counted = Set.of(Of.RATING.word(), Of.REVIEW.word(), Of.RECORDS.word());
        findings.numbers(reader, counted)
                .forEach(figure -> offers.add(new Offer(
                        new Speaks(
                                Of.of(figure.kind()),
                                figure.key().substring(figure.kind().length() + 1)),
                        figure.label())));
        DATA.forEach(data -> offers.addAll(columns(reader, data)));
        return offers;
    }

    private List<Offer> columns(Reader reader, String data) {
        Asked asked =
                new Asked(Asked.Part.DESCRIBE, data, "", "", new Asked.Narrowed("", "", ""), new Asked.View(false, ""));
        var choices = numbers.choices(reader, asked);
        return choices.asked().data().equals(data)
                ? choices.columns().stream()
                        .map(column ->
                                new Offer(new Speaks(Of.VARIABLE, data + "/" + column.word()), title(data, column)))
                        .toList()
                : List.of();
    }

    private static String title(String data, Choice column) {
        return column.title() + ", " + (data.equals("closure") ? "closed cases" : "keyworker survey");
    }

    /** What one of them is called. */
    String label(Reader reader, Speaks speaks) {
        return all(reader).stream()
                .filter(offer -> offer.speaks().equals(speaks))
                .findFirst()
                .map(Offer::label)
                .orElseThrow(NotFound::new);
    }
}
