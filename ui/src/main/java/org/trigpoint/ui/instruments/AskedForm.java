package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Wording;

/** What kind of answer an item of a draft asks for, and what belongs to the kind. */
final class AskedForm extends Div {

    private final Draft draft;
    private final String key;
    private final Runnable rebuilt;

    private enum Kind {
        RATED("A rating on a scale"),
        CHOSEN("A choice"),
        COUNTED("A whole number"),
        WRITTEN("Words"),
        DATED("A day");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Kind of(Asked asked) {
            return switch (asked) {
                case Asked.Rated _ -> RATED;
                case Asked.Chosen _ -> CHOSEN;
                case Asked.Counted _ -> COUNTED;
                case Asked.Written _ -> WRITTEN;
                case Asked.Dated _ -> DATED;
            };
        }
    }

    AskedForm(Draft draft, String key, Runnable rebuilt) {
        this.draft = draft;
        this.key = key;
        this.rebuilt = rebuilt;
        addClassName("asked");
        Asked asked = draft.content().item(key).orElseThrow().asked();
        Select<Kind> kind = new Select<>();
        kind.setLabel("Answered with");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(Kind::label);
        kind.setValue(Kind.of(asked));
        kind.addValueChangeListener(now -> {
            begin(now.getValue());
            rebuilt.run();
        });
        add(kind);
        switch (asked) {
            case Asked.Rated rated -> addRated(rated);
            case Asked.Chosen chosen -> addChosen(chosen);
            case Asked.Counted counted -> addCounted(counted);
            case Asked.Written written -> addWritten(written);
            case Asked.Dated _ -> {}
        }
    }

    private void begin(Kind kind) {
        draft.step(one -> {
            Instrument ready = kind == Kind.RATED && one.scales().isEmpty() ? Scales.add(one) : one;
            Asked asked = switch (kind) {
                case RATED -> new Asked.Rated(ready.scales().getFirst().key(), List.of(), true, false);
                case CHOSEN ->
                    new Asked.Chosen(List.of(new Asked.Option("yes", "Yes"), new Asked.Option("no", "No")), false);
                case COUNTED -> new Asked.Counted(0, 100);
                case WRITTEN -> new Asked.Written(5_000);
                case DATED -> new Asked.Dated();
            };
            return Edits.item(ready, key, item -> asking(item, asked));
        });
    }

    private static Item asking(Item item, Asked asked) {
        return new Item(
                item.key(),
                item.title(),
                item.wording(),
                asked,
                item.required(),
                item.evidence(),
                item.shown(),
                item.meaning());
    }

    /** Changes one thing of what is asked, so that a colleague who changes another beside it loses nothing. */
    private <A extends Asked> void ask(String field, Class<A> kind, UnaryOperator<A> step) {
        draft.typed(
                field.isEmpty() ? "" : "item " + key + " " + field,
                one -> Edits.item(
                        one,
                        key,
                        item -> kind.isInstance(item.asked())
                                ? asking(item, step.apply(kind.cast(item.asked())))
                                : item));
    }

    private void addRated(Asked.Rated rated) {
        Select<Scale> scale = scale(rated);
        Checkbox notObserved = new Checkbox("\u201cNot observed\u201d is an answer", rated.notObserved());
        Checkbox notApplicable = new Checkbox("\u201cNot applicable\u201d is an answer", rated.notApplicable());
        scale.addValueChangeListener(now -> {
            String to = now.getValue().key();
            rate("", before -> new Asked.Rated(to, before.anchors(), before.notObserved(), before.notApplicable()));
            rebuilt.run();
        });
        notObserved.addValueChangeListener(now -> rate(
                "",
                before -> new Asked.Rated(before.scale(), before.anchors(), now.getValue(), before.notApplicable())));
        notApplicable.addValueChangeListener(now -> rate(
                "", before -> new Asked.Rated(before.scale(), before.anchors(), before.notObserved(), now.getValue())));
        add(scale, notObserved, notApplicable);
        draft.content().scale(rated.scale()).points().forEach(point -> add(anchor(rated, point)));
    }

    private void rate(String field, UnaryOperator<Asked.Rated> step) {
        ask(field, Asked.Rated.class, step);
    }

    /** The field of one anchor that differs from the scale's own. */
    private TextField anchor(Asked.Rated rated, Scale.Point point) {
        Wording was = Anchors.words(rated, point.value());
        TextField text = Fields.text("What " + point.value() + " looks like in this item", was.text(), 2_000);
        text.setPlaceholder(point.anchor().text());
        text.addValueChangeListener(now -> rate(
                "anchor " + point.value(),
                before -> Anchors.with(before, point.value(), Fields.words(was, now.getValue()))));
        return text;
    }

    private Select<Scale> scale(Asked.Rated rated) {
        Select<Scale> scale = new Select<>();
        scale.setLabel("Scale");
        scale.setItems(draft.content().scales());
        scale.setItemLabelGenerator(Kinds::scale);
        scale.setValue(draft.content().scale(rated.scale()));
        return scale;
    }

    private void addChosen(Asked.Chosen chosen) {
        TextArea options = Fields.area(
                "Options, one a line",
                chosen.options().stream().map(Asked.Option::label).collect(Collectors.joining("\n")),
                5_000);
        options.setManualValidation(true);
        Checkbox several = new Checkbox("More than one may be chosen", chosen.several());
        options.addValueChangeListener(now -> {
            List<String> labels = labels(options);
            if (labels.size() > 1) {
                List<Asked.Option> begun = begun();
                ask(
                        "options",
                        Asked.Chosen.class,
                        before -> new Asked.Chosen(
                                Options.keyed(
                                        Options.merged(begun, labels, before.options()),
                                        before.options(),
                                        chosen.options()),
                                before.several()));
            }
        });
        several.addValueChangeListener(
                now -> ask("", Asked.Chosen.class, before -> new Asked.Chosen(before.options(), now.getValue())));
        add(options, several);
    }

    /** The options that stood in the field before the step: what a colleague makes of the same ones is held against these. */
    private List<Asked.Option> begun() {
        return draft.content()
                .item(key)
                .map(Item::asked)
                .filter(Asked.Chosen.class::isInstance)
                .map(asked -> Asked.Chosen.class.cast(asked).options())
                .orElse(List.of());
    }

    /** The options that are typed, each once; what is typed twice, or too few, is said at the field. */
    private static List<String> labels(TextArea options) {
        List<String> lines = options.getValue()
                .lines()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        List<String> labels = lines.stream().distinct().toList();
        String twice = String.join(
                ", ",
                labels.stream()
                        .filter(label -> Collections.frequency(lines, label) > 1)
                        .map(label -> "\u201c" + label + "\u201d")
                        .toList());
        options.setInvalid(labels.size() < 2 || !twice.isEmpty());
        options.setErrorMessage(
                labels.size() < 2
                        ? "A choice needs two options that differ, one a line."
                        : "Kept once, for options must differ: " + twice + ".");
        return labels;
    }

    private void addCounted(Asked.Counted counted) {
        IntegerField from = number("From", counted.from());
        IntegerField to = number("To", counted.to());
        Runnable change = () -> {
            Integer least = from.getValue();
            Integer most = to.getValue();
            boolean fits = least != null && most != null && least <= most;
            to.setInvalid(!fits);
            to.setErrorMessage("The last number is not below the first.");
            if (fits && least != null && most != null) {
                ask("range", Asked.Counted.class, before -> new Asked.Counted(least, most));
            }
        };
        from.addValueChangeListener(now -> change.run());
        to.addValueChangeListener(now -> change.run());
        add(Fields.row(from, to));
    }

    private static IntegerField number(String label, int value) {
        IntegerField number = new IntegerField(label);
        number.setMin(-1_000_000);
        number.setMax(1_000_000);
        number.setValue(value);
        return number;
    }

    private void addWritten(Asked.Written written) {
        IntegerField most = number("Characters at most", written.most());
        most.setMin(1);
        most.setMax(20_000);
        most.addValueChangeListener(now -> {
            Integer room = now.getValue();
            if (room != null && room >= 1 && room <= 20_000) {
                ask("most", Asked.Written.class, before -> new Asked.Written(room));
            }
        });
        add(most);
    }
}
