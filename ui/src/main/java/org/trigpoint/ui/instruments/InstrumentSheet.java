package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.instruments.LocalWording;

/** An instrument to be read whole: every item, scale and anchor, with where each word is printed. */
final class InstrumentSheet extends Div {

    private final InstrumentDesk desk;
    private final Reader reader;
    private final InstrumentLine line;
    private final Instrument instrument;
    private final List<LocalWording> written;

    InstrumentSheet(InstrumentDesk desk, Reader reader, InstrumentLine line) {
        this.desk = desk;
        this.reader = reader;
        this.line = line;
        this.instrument = desk.open(reader, line);
        this.written = desk.written(reader, line);
        addClassName("instrument-sheet");
        instrument.scales().forEach(this::showScale);
        instrument.sections().forEach(this::showSection);
        showMeans();
        var scoring = instrument.scoring();
        if (scoring != null) {
            add(new ScoringPart(instrument, scoring));
        }
    }

    private void showScale(Scale scale) {
        if (scale.wording().open()) {
            return;
        }
        add(new Paragraph(new Span("Scale from " + Kinds.scale(scale) + ": "), printed(scale.wording())));
    }

    private static Div printed(Wording wording) {
        return new WordsLine("", wording, List.of(), null);
    }

    private void showSection(org.trigpoint.codebooks.instruments.Section section) {
        Section part = new Section(new H2(section.title()));
        if (section.repeats()) {
            part.add(new Paragraph("Filled in up to " + section.most() + " times."));
        }
        if (!section.wording().open()) {
            part.add(printed(section.wording()));
        }
        section.items().forEach(item -> part.add(item(item)));
        add(part);
    }

    private Component item(Item item) {
        Div shown = new Div(new H3(item.title()));
        shown.addClassName("instrument-item");
        shown.add(words(item.title(), item, null, item.wording()));
        Paragraph kind = new Paragraph(Kinds.asked(instrument, item) + ". " + Kinds.rules(instrument, item) + ".");
        kind.addClassName("kind");
        shown.add(kind);
        if (item.asked() instanceof Asked.Rated rated) {
            shown.add(anchors(item, rated));
        }
        return shown;
    }

    private OrderedList anchors(Item item, Asked.Rated rated) {
        OrderedList anchors = new OrderedList();
        anchors.addClassName("anchors");
        for (Scale.Point point : instrument.scale(rated.scale()).points()) {
            Wording words = rated.anchors().stream()
                    .filter(anchor -> anchor.value() == point.value())
                    .map(Asked.Anchor::words)
                    .findFirst()
                    .orElse(point.anchor());
            Span value = new Span(point.label().isEmpty() ? "" + point.value() : point.value() + " " + point.label());
            value.addClassName("value");
            anchors.add(new ListItem(value, words(item.title() + ", " + point.value(), item, point.value(), words)));
        }
        return anchors;
    }

    private WordsLine words(String what, Item item, @Nullable Integer point, Wording wording) {
        List<LocalWording> here = at(written, item, point);
        if (!(reader instanceof Lead) || line.draft()) {
            return new WordsLine(what, wording, here, null);
        }
        WordsLine[] made = new WordsLine[1];
        made[0] = new WordsLine(what, wording, here, words -> {
            Lead lead = desk.door().lead(study());
            desk.wordings().write(lead, desk.used(lead, line), item.key(), point, words);
            made[0].show(at(desk.queries().wordings(lead, desk.used(lead, line)), item, point));
        });
        return made[0];
    }

    private RouteParameters study() {
        return new RouteParameters("study", Long.toString(reader.study().value()));
    }

    private static List<LocalWording> at(List<LocalWording> all, Item item, @Nullable Integer point) {
        return all.stream()
                .filter(one -> one.item().equals(item.key()) && Objects.equals(one.point(), point))
                .toList();
    }

    private void showMeans() {
        if (instrument.composites().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Composite mean : instrument.composites()) {
            String members = String.join(
                    ", ",
                    mean.items().stream()
                            .map(key -> instrument.item(key).map(Item::title).orElse(key))
                            .toList());
            list.add(new ListItem(new Span(mean.title() + ": " + members + "."), printed(mean.wording())));
        }
        add(new Section(
                new H2("Means"),
                new Paragraph("Each is undefined as soon as one of its members has no rating."),
                list));
    }
}
