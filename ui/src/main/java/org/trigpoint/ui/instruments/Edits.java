package org.trigpoint.ui.instruments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;

/** Single steps of drafting: each takes an instrument and gives one that is whole again. */
final class Edits {

    private Edits() {}

    static Instrument head(Instrument one, String title, Instrument.Use use, String about, String source) {
        return new Instrument(
                one.key(),
                one.version(),
                title,
                use,
                about,
                source,
                one.scales(),
                one.sections(),
                one.composites(),
                one.scoring(),
                "");
    }

    static Instrument sections(Instrument one, UnaryOperator<List<Section>> step) {
        List<Section> sections = step.apply(new ArrayList<>(one.sections()));
        return Whole.of(one, one.scales(), sections, one.composites());
    }

    static Instrument scales(Instrument one, UnaryOperator<List<Scale>> step) {
        return Whole.of(one, step.apply(new ArrayList<>(one.scales())), one.sections(), one.composites());
    }

    static Instrument means(Instrument one, UnaryOperator<List<Composite>> step) {
        return Whole.of(one, one.scales(), one.sections(), step.apply(new ArrayList<>(one.composites())));
    }

    static Instrument section(Instrument one, String key, UnaryOperator<Section> step) {
        return sections(
                one,
                sections -> sections.stream()
                        .map(section -> section.key().equals(key) ? step.apply(section) : section)
                        .toList());
    }

    static Instrument item(Instrument one, String key, UnaryOperator<Item> step) {
        return sections(
                one,
                sections -> sections.stream()
                        .map(section -> with(
                                section,
                                section.items().stream()
                                        .map(item -> item.key().equals(key) ? step.apply(item) : item)
                                        .toList()))
                        .toList());
    }

    static Instrument scale(Instrument one, String key, UnaryOperator<Scale> step) {
        return scales(
                one,
                scales -> scales.stream()
                        .map(scale -> scale.key().equals(key) ? step.apply(scale) : scale)
                        .toList());
    }

    static Section with(Section section, List<Item> items) {
        return new Section(section.key(), section.title(), section.wording(), section.most(), items);
    }

    /** A section at the end, with one question to be answered in words. */
    static Instrument addSection(Instrument one) {
        String key = free("section", one.sections().stream().map(Section::key));
        return sections(one, sections -> {
            sections.add(new Section(key, "New section", Wording.OPEN, 1, List.of(question(one))));
            return sections;
        });
    }

    static Instrument addItem(Instrument one, String section) {
        return section(
                one,
                section,
                before -> with(
                        before,
                        Stream.concat(before.items().stream(), Stream.of(question(one)))
                                .toList()));
    }

    private static Item question(Instrument one) {
        return new Item(
                free("item", one.items().stream().map(Item::key)),
                "New item",
                Wording.OPEN,
                new Asked.Written(5_000),
                false,
                Item.Evidence.NONE,
                null,
                null);
    }

    /** The only section stays: an instrument without one is none. */
    static Instrument removeSection(Instrument one, String key) {
        return one.sections().size() == 1
                ? one
                : sections(one, sections -> {
                    sections.removeIf(section -> section.key().equals(key));
                    return sections;
                });
    }

    /** With the last item of a section the section goes, unless it is the only one. */
    static Instrument removeItem(Instrument one, String key) {
        Optional<Section> around = one.section(key);
        if (around.isEmpty() || around.get().items().size() == 1) {
            return around.isEmpty() ? one : removeSection(one, around.get().key());
        }
        return section(
                one,
                around.get().key(),
                before -> with(
                        before,
                        before.items().stream()
                                .filter(item -> !item.key().equals(key))
                                .toList()));
    }

    static Instrument moveSection(Instrument one, String key, int by) {
        return sections(one, sections -> {
            for (int at = 0; at < sections.size(); at++) {
                if (sections.get(at).key().equals(key)) {
                    swap(sections, at, at + by);
                    break;
                }
            }
            return sections;
        });
    }

    static Instrument moveItem(Instrument one, String key, int by) {
        Section around = one.section(key).orElseThrow();
        return section(one, around.key(), before -> {
            List<Item> items = new ArrayList<>(before.items());
            for (int at = 0; at < items.size(); at++) {
                if (items.get(at).key().equals(key)) {
                    swap(items, at, at + by);
                    break;
                }
            }
            return with(before, items);
        });
    }

    private static void swap(List<?> list, int at, int with) {
        if (with >= 0 && with < list.size()) {
            Collections.swap(list, at, with);
        }
    }

    /** The first of {@code word-1}, {@code word-2} … that is none of the keys. */
    static String free(String word, Stream<String> keys) {
        List<String> taken = keys.toList();
        int number = taken.size() + 1;
        while (taken.contains(word + "-" + number)) {
            number++;
        }
        return word + "-" + number;
    }
}
