package org.trigpoint.ui.words;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.WordFrequencies;
import org.trigpoint.words.WordFrequencies.Line;

/** How often each word stands; a word leads to its concordance. */
final class FrequencyGrid extends Grid<Line> {

    private static final int FORMS_TOLD = 6;

    FrequencyGrid(
            WordFrequencies found, String base, Asked asked, @Nullable SerializableConsumer<String> stop) {
        addClassNames("trig-dense", "trig-words");
        getElement().setAttribute("aria-label", "Word frequencies");
        addComponentColumn(line -> new Anchor(WordAddress.find(base, asked, line.query()), line.word()))
                .setHeader("Word")
                .setComparator(Line::word)
                .setFlexGrow(2);
        if (asked.grouping() != Grouping.WRITTEN) {
            addColumn(FrequencyGrid::forms).setHeader("Forms").setFlexGrow(2);
        }
        long most = found.lines().stream().mapToLong(Line::count).max().orElse(1);
        addComponentColumn(line -> count(line, most))
                .setHeader("Count")
                .setComparator(Line::count)
                .setFlexGrow(2);
        addColumn(line -> Numbers.of(line.perThousand(), 2))
                .setHeader("Per 1,000 words")
                .setComparator(Line::perThousand)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.sources()))
                .setHeader("Sources")
                .setComparator(Line::sources)
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(line -> ways(line, base, asked, stop)).setHeader("More").setFlexGrow(2);
        setItems(found.lines());
        setAllRowsVisible(found.lines().size() <= 20);
    }

    private static String forms(Line line) {
        List<String> forms = line.forms();
        String told = forms.stream().limit(FORMS_TOLD).collect(Collectors.joining(", "));
        return forms.size() > FORMS_TOLD ? told + " \u2026" : told;
    }

    /** The number, and a bar of its length that repeats it for the eye. */
    private static Div count(Line line, long most) {
        Span number = new Span(Numbers.of(line.count()));
        number.addClassName("trig-words-number");
        Span bar = new Span();
        bar.addClassName("trig-words-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--share", String.valueOf((double) line.count() / most));
        Div both = new Div(number, bar);
        both.addClassName("trig-words-count");
        return both;
    }

    private static Div ways(Line line, String base, Asked asked, @Nullable SerializableConsumer<String> stop) {
        String word = line.word().contains(" / ") ? line.forms().getFirst() : line.word();
        Anchor company = new Anchor(WordAddress.words(base, asked.companyOf(word)), "Company");
        company.setAriaLabel("The company of " + word);
        Div ways = new Div(company);
        ways.addClassName("trig-words-ways");
        if (asked.analysis() != null) {
            Anchor spread = new Anchor(
                    DispersionAddress.ofWord(base, asked.analysis(), line.query()), "Along the sources");
            spread.setAriaLabel("Where " + word + " stands along the sources");
            ways.add(spread);
        }
        if (stop != null && asked.grouping() == Grouping.WRITTEN) {
            ways.add(new LineButton("Stop", word, () -> stop.accept(word)));
        }
        return ways;
    }
}
