package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;

/** The form of one item of a draft. */
final class ItemForm extends Div {

    private final Draft draft;
    private final String key;

    /** When the item is shown, as one choice; a null condition: always. */
    private record Showing(Item.@Nullable Condition condition, String words) {}

    /**
     * A form.
     *
     * @param rebuilt called when the kind of answer was changed, which asks for another form
     */
    ItemForm(Draft draft, String key, Runnable rebuilt) {
        this.draft = draft;
        this.key = key;
        addClassName("trig-form");
        Item item = draft.content().item(key).orElseThrow();
        add(new H2("Item"), title(item));
        addWords(item);
        add(new AskedForm(draft, key, rebuilt), required(item), evidence(item), shown(item));
    }

    private TextField title(Item item) {
        TextField title = Fields.title(
                "Title",
                item.title(),
                now -> edit("title", before -> copy(before, now, before.required(), before.evidence())));
        title.setHelperText("Short: it heads a column of the export.");
        return title;
    }

    private static Item copy(Item item, String title, boolean required, Item.Evidence evidence) {
        return new Item(
                item.key(), title, item.wording(), item.asked(), required, evidence, item.shown(), item.meaning());
    }

    private void addWords(Item item) {
        TextArea text = Fields.area("Definition or question", item.wording().text(), 5_000);
        TextField source = Fields.text("Where these words are printed", Fields.printed(item.wording()), 500);
        source.setHelperText("Empty: they are your own, and are shown as such.");
        Runnable change = () -> edit(
                "words",
                before -> new Item(
                        before.key(),
                        before.title(),
                        Fields.words(before.wording(), text.getValue(), source.getValue()),
                        before.asked(),
                        before.required(),
                        before.evidence(),
                        before.shown(),
                        before.meaning()));
        text.addValueChangeListener(now -> change.run());
        source.addValueChangeListener(now -> change.run());
        add(text, source);
    }

    private Checkbox required(Item item) {
        Checkbox required = new Checkbox("The form can\u2019t be submitted without an answer", item.required());
        required.addValueChangeListener(
                now -> edit("", before -> copy(before, before.title(), now.getValue(), before.evidence())));
        return required;
    }

    private Select<Item.Evidence> evidence(Item item) {
        Select<Item.Evidence> evidence = new Select<>();
        evidence.setLabel("Evidence");
        evidence.setItems(Item.Evidence.values());
        evidence.setItemLabelGenerator(each -> switch (each) {
            case NONE -> "None is taken";
            case OPTIONAL -> "May be given";
            case REQUIRED -> "Required with every answer";
        });
        evidence.setValue(item.evidence());
        evidence.addValueChangeListener(
                now -> edit("", before -> copy(before, before.title(), before.required(), now.getValue())));
        return evidence;
    }

    private Select<Showing> shown(Item item) {
        Showing always = new Showing(null, "Always");
        List<Showing> all = showings(always);
        Select<Showing> shown = new Select<>();
        shown.setLabel("Shown");
        shown.setItems(all);
        shown.setItemLabelGenerator(Showing::words);
        shown.setWidthFull();
        shown.setValue(all.stream()
                .filter(each -> each.condition() != null && each.condition().equals(item.shown()))
                .findFirst()
                .orElse(always));
        shown.addValueChangeListener(now -> edit(
                "",
                before -> new Item(
                        before.key(),
                        before.title(),
                        before.wording(),
                        before.asked(),
                        before.required(),
                        before.evidence(),
                        now.getValue().condition(),
                        before.meaning())));
        return shown;
    }

    private List<Showing> showings(Showing always) {
        Instrument content = draft.content();
        List<Showing> all = new ArrayList<>();
        all.add(always);
        String section = content.section(key).orElseThrow().key();
        content.items().stream()
                .takeWhile(each -> !each.key().equals(key))
                .filter(each -> content.section(each.key())
                        .filter(one -> !one.repeats() || one.key().equals(section))
                        .isPresent())
                .flatMap(each -> conditions(content, each))
                .forEach(each -> all.add(new Showing(each, "When " + Kinds.condition(content, each))));
        return all;
    }

    private static Stream<Item.Condition> conditions(Instrument content, Item item) {
        Stream<String> values = switch (item.asked()) {
            case Asked.Rated rated ->
                content.scale(rated.scale()).points().stream().map(point -> Integer.toString(point.value()));
            case Asked.Chosen chosen -> chosen.options().stream().map(Asked.Option::key);
            case Asked.Counted _, Asked.Written _, Asked.Dated _ -> Stream.<String>of();
        };
        return values.map(value -> new Item.Condition(item.key(), value));
    }

    private void edit(String field, UnaryOperator<Item> step) {
        draft.typed(field.isEmpty() ? "" : "item " + key + " " + field, one -> Edits.item(one, key, step));
    }
}
