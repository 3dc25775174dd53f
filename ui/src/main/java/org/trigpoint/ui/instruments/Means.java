package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;

/** The form of one mean of a draft. */
final class Means extends Div {

    private final Draft draft;
    private final String key;

    Means(Draft draft, String key) {
        this.draft = draft;
        this.key = key;
        addClassName("trig-form");
        Composite mean = draft.content().composites().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        TextField title = Fields.title(
                "Title of the mean",
                mean.title(),
                now -> edit("mean " + key, before -> new Composite(key, now, before.items(), before.wording())));
        add(new H2("Mean"), title, members(mean));
    }

    private MultiSelectComboBox<Item> members(Composite mean) {
        MultiSelectComboBox<Item> members = new MultiSelectComboBox<>("Members, rated on the same scale");
        List<Item> rated = sameScale(mean);
        members.setItems(rated);
        members.setItemLabelGenerator(Item::title);
        members.setValue(
                rated.stream().filter(item -> mean.items().contains(item.key())).toList());
        members.setWidthFull();
        members.addValueChangeListener(now -> {
            List<String> keys = rated.stream()
                    .filter(item -> now.getValue().contains(item))
                    .map(Item::key)
                    .toList();
            members.setInvalid(keys.size() < 2);
            members.setErrorMessage("A mean needs two members.");
            if (keys.size() > 1) {
                edit("", before -> new Composite(key, before.title(), keys, before.wording()));
            }
        });
        return members;
    }

    /** Items that a mean can be of. */
    static List<Item> candidates(Instrument one) {
        return one.sections().stream()
                .filter(section -> !section.repeats())
                .map(Section::items)
                .flatMap(List::stream)
                .filter(item -> item.asked() instanceof Asked.Rated)
                .toList();
    }

    /** A mean of the first items that share a scale. */
    static Instrument add(Instrument one) {
        List<Item> rated = candidates(one);
        String taken = Edits.free("mean", one.composites().stream().map(Composite::key));
        return rated.stream()
                .map(item -> onScaleOf(rated, item))
                .filter(group -> group.size() > 1)
                .findFirst()
                .map(group -> Edits.means(one, means -> {
                    means.add(new Composite(
                            taken, "New mean", group.stream().map(Item::key).toList(), Wording.OPEN));
                    return means;
                }))
                .orElse(one);
    }

    private static List<Item> onScaleOf(List<Item> rated, Item item) {
        return rated.stream().filter(each -> scale(each).equals(scale(item))).toList();
    }

    private static String scale(Item item) {
        return item.asked() instanceof Asked.Rated rated ? rated.scale() : "";
    }

    private List<Item> sameScale(Composite mean) {
        List<Item> rated = candidates(draft.content());
        return rated.stream()
                .filter(item -> mean.items().contains(item.key()))
                .findFirst()
                .map(first -> onScaleOf(rated, first))
                .orElse(rated);
    }

    private void edit(String field, UnaryOperator<Composite> step) {
        draft.typed(
                field,
                one -> Edits.means(
                        one,
                        means -> means.stream()
                                .map(mean -> mean.key().equals(key) ? step.apply(mean) : mean)
                                .toList()));
    }
}
