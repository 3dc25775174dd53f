package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.rounds.Comparison;
import org.trigpoint.rounds.Comparison.Agreed;
import org.trigpoint.rounds.Comparison.Given;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** Agreeing on what lies side by side, and taking it back. The proof is asked for anew at each gesture. */
final class AgreementGestures {

    private static final int SHORT = 140;

    private final RoundDesk desk;
    private final RouteParameters route;
    private final RoundId round;
    private final Runnable again;

    AgreementGestures(RoundDesk desk, RouteParameters route, RoundId round, Runnable again) {
        this.desk = desk;
        this.route = route;
        this.round = round;
        this.again = again;
    }

    /** What can be agreed on: words that carry the code, or none. */
    private record Choice(String label, @Nullable Span span) {}

    void agree(Comparison comparison, Comparison.Row row) {
        List<Choice> choices = choices(comparison, row);
        RadioButtonGroup<Choice> words = new RadioButtonGroup<>("\u201c" + row.name() + "\u201d stands over");
        words.setItems(choices);
        words.setItemLabelGenerator(Choice::label);
        words.setValue(choices.getFirst());
        TextArea note = new TextArea("Why");
        note.setHelperText("May be empty.");
        note.setWidthFull();
        new FormDialog(
                        "Agree on \u201c" + row.name() + "\u201d",
                        "Agree",
                        () -> {
                            desk.agreements()
                                    .agree(
                                            desk.door().coder(route),
                                            round,
                                            row.given().stream()
                                                    .map(Given::coding)
                                                    .collect(Collectors.toSet()),
                                            Objects.requireNonNull(words.getValue())
                                                    .span(),
                                            note.getValue());
                            again.run();
                            Notify.said("Agreed. The originals stay as they are.");
                        },
                        words,
                        note)
                .open();
    }

    /** Writes down what a difference shows, on the words of the place. */
    void note(Comparison comparison, Comparison.Row row) {
        TextArea body = new TextArea("Memo");
        body.setHelperText("What does the difference, or the likeness, show? Markdown.");
        body.setMinHeight("9rem");
        body.setMaxLength(20_000);
        body.setAutofocus(true);
        new FormDialog(
                        "Memo on these words",
                        "Keep memo",
                        () -> {
                            desk.memos()
                                    .write(
                                            desk.door().coder(route),
                                            comparison.analysis(),
                                            new Passage(comparison.source(), comparison.version(), row.span()),
                                            body.getValue());
                            again.run();
                            Notify.said("The memo is kept.");
                        },
                        body)
                .open();
    }

    void takeBack(Agreed agreed) {
        desk.agreements().takeBack(desk.door().coder(route), agreed.agreement());
        again.run();
        Notify.said("Taken back: the originals speak for themselves again.");
    }

    private static List<Choice> choices(Comparison comparison, Comparison.Row row) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        comparison.coders().forEach(coder -> names.put(coder.person(), coder.name()));
        Map<Span, List<String>> bySpan = new LinkedHashMap<>();
        row.given()
                .forEach(given -> bySpan.computeIfAbsent(given.span(), span -> new ArrayList<>())
                        .add(names.getOrDefault(given.coder(), "a coder")));
        List<Choice> choices = new ArrayList<>();
        bySpan.forEach((span, whose) ->
                choices.add(new Choice(words(row, span) + " (" + String.join(", ", whose) + ")", span)));
        if (!bySpan.containsKey(row.span())) {
            choices.add(new Choice(words(row, row.span()) + " (all of it)", row.span()));
        }
        choices.add(new Choice("Nothing here: the code does not stand", null));
        return choices;
    }

    private static String words(Comparison.Row row, Span span) {
        String whole = row.quotation().words();
        int from = whole.offsetByCodePoints(0, span.start() - row.span().start());
        int to = whole.offsetByCodePoints(0, span.end() - row.span().start());
        String words = whole.substring(from, to);
        return "\u201c"
                + (words.codePointCount(0, words.length()) <= SHORT
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, SHORT)) + "\u2026")
                + "\u201d";
    }
}
