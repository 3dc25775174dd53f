package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Wording;

/** The form of one scale of a draft. */
final class Scales extends Div {

    private static final int MOST_POINTS = 21;

    private final Draft draft;
    private final String key;
    private final Runnable rebuilt;

    Scales(Draft draft, String key, Runnable rebuilt) {
        this.draft = draft;
        this.key = key;
        this.rebuilt = rebuilt;
        addClassName("trig-form");
        Scale scale = scale();
        add(new H2("Scale " + Kinds.scale(scale)), level(scale), ends(scale));
        scale.points().forEach(this::addPoint);
    }

    /** A scale of five points at the end. */
    static Instrument add(Instrument one) {
        String key = Edits.free("scale", one.scales().stream().map(Scale::key));
        return Edits.scales(one, scales -> {
            scales.add(new Scale(key, Level.ORDINAL, points(List.of(), 1, 5), Wording.OPEN));
            return scales;
        });
    }

    static boolean used(Instrument one, String key) {
        return one.items().stream()
                .anyMatch(item -> item.asked() instanceof Asked.Rated rated
                        && rated.scale().equals(key));
    }

    private Scale scale() {
        return draft.content().scale(key);
    }

    private static List<Scale.Point> points(List<Scale.Point> before, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(value -> before.stream()
                        .filter(point -> point.value() == value)
                        .findFirst()
                        .orElse(new Scale.Point(value, "", Wording.OPEN)))
                .toList();
    }

    private Select<Level> level(Scale scale) {
        Select<Level> level = new Select<>();
        level.setLabel("What its numbers mean");
        level.setItems(Level.values());
        level.setItemLabelGenerator(each -> switch (each) {
            case NOMINAL -> "Names without an order";
            case ORDINAL -> "An order";
            case INTERVAL -> "Equal steps";
            case RATIO -> "Equal steps from a true zero";
        });
        level.setValue(scale.level());
        level.addValueChangeListener(
                to -> edit("", before -> new Scale(before.key(), to.getValue(), before.points(), before.wording())));
        return level;
    }

    private Div ends(Scale scale) {
        IntegerField from = end("From", scale.points().getFirst().value());
        IntegerField to = end("To", scale.points().getLast().value());
        Runnable change = () -> {
            Integer first = from.getValue();
            Integer last = to.getValue();
            boolean fits = first != null && last != null && first < last && last - first < MOST_POINTS;
            to.setInvalid(!fits);
            to.setErrorMessage("A scale has 2 to " + MOST_POINTS + " points.");
            if (fits && first != null && last != null) {
                edit(
                        "",
                        before -> new Scale(
                                before.key(), before.level(), points(before.points(), first, last), before.wording()));
                rebuilt.run();
            }
        };
        from.addValueChangeListener(now -> change.run());
        to.addValueChangeListener(now -> change.run());
        return Fields.row(from, to);
    }

    private static IntegerField end(String label, int value) {
        IntegerField end = new IntegerField(label);
        end.setMin(-100);
        end.setMax(100);
        end.setStepButtonsVisible(true);
        end.setValue(value);
        return end;
    }

    private void addPoint(Scale.Point point) {
        String at = "scale " + key + " " + point.value();
        TextField label = Fields.text("Label of " + point.value(), point.label(), 100);
        label.addValueChangeListener(now -> edit(
                at + " label",
                before -> with(
                        before,
                        point.value(),
                        each -> new Scale.Point(each.value(), now.getValue().strip(), each.anchor()))));
        TextField anchor = Fields.text(
                "What " + point.value() + " looks like", point.anchor().text(), 1_000);
        anchor.addValueChangeListener(now -> edit(
                at + " anchor",
                before -> with(
                        before,
                        point.value(),
                        each -> new Scale.Point(
                                each.value(), each.label(), Fields.words(each.anchor(), now.getValue())))));
        add(Fields.row(label, anchor));
    }

    private static Scale with(Scale scale, int value, UnaryOperator<Scale.Point> step) {
        return new Scale(
                scale.key(),
                scale.level(),
                scale.points().stream()
                        .map(point -> point.value() == value ? step.apply(point) : point)
                        .toList(),
                scale.wording());
    }

    private void edit(String field, UnaryOperator<Scale> step) {
        draft.typed(field, one -> Edits.scale(one, key, step));
    }
}
