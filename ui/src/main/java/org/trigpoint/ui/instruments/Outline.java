package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.ui.parts.LineButton;

/** The parts of a draft in their order. Alt with an arrow moves the part that has the focus. */
final class Outline extends Nav {

    private final Draft draft;
    private final Consumer<Part> open;
    private final Map<Part, Button> names = new HashMap<>();
    private final Map<Part, Consumer<String>> labels = new HashMap<>();
    private Shape drawn = new Shape(List.of(), false);
    private Part shown = new Part(Kind.HEAD, "");

    /** What can be opened. */
    enum Kind {
        HEAD,
        SECTION,
        ITEM,
        SCALE,
        MEAN
    }

    /** One part, by its key. */
    record Part(Kind kind, String key) {}

    /** Which parts there are, in their order. What is of the same shape is not drawn anew. */
    private record Shape(List<Part> parts, boolean means) {}

    Outline(Draft draft, Consumer<Part> open) {
        this.draft = draft;
        this.open = open;
        addClassName("instrument-outline");
        getElement().setAttribute("aria-label", "Parts of the instrument");
    }

    /** Shows the draft as it is. A line that stays keeps its button: somebody may have the mouse down on it just now. */
    void refresh(Part now) {
        shown = now;
        Instrument content = draft.content();
        Map<Part, String> titles = titles(content);
        Shape shape = new Shape(List.copyOf(titles.keySet()), canHaveMeans(content));
        if (!shape.equals(drawn)) {
            draw(content);
            drawn = shape;
        }
        titles.forEach((part, title) -> {
            Consumer<String> label = labels.get(part);
            if (label != null) {
                label.accept(title);
            }
        });
        names.forEach(this::mark);
    }

    private void mark(Part part, Button name) {
        if (part.equals(shown)) {
            name.getElement().setAttribute("aria-current", "true");
        } else {
            name.getElement().removeAttribute("aria-current");
        }
    }

    private static Map<Part, String> titles(Instrument content) {
        Map<Part, String> titles = new LinkedHashMap<>();
        for (Section section : content.sections()) {
            titles.put(new Part(Kind.SECTION, section.key()), section.title());
            section.items().forEach(item -> titles.put(new Part(Kind.ITEM, item.key()), item.title()));
        }
        content.scales().forEach(scale -> titles.put(new Part(Kind.SCALE, scale.key()), Kinds.scale(scale)));
        content.composites().forEach(mean -> titles.put(new Part(Kind.MEAN, mean.key()), mean.title()));
        return titles;
    }

    private static boolean canHaveMeans(Instrument content) {
        return !Means.add(content).equals(content);
    }

    private void draw(Instrument content) {
        removeAll();
        names.clear();
        labels.clear();
        add(name(new Part(Kind.HEAD, ""), "About the instrument", "head"));
        for (Section section : content.sections()) {
            add(section(section));
        }
        add(new Button("Add a section", pressed -> {
            draft.step(Edits::addSection);
            show(new Part(Kind.SECTION, draft.content().sections().getLast().key()));
        }));
        addScales(content);
        addMeans(content);
    }

    private Div section(Section section) {
        Part part = new Part(Kind.SECTION, section.key());
        Div head = new Div(name(part, section.title(), "section"));
        head.addClassName("row");
        addMoves(head, part, section.title(), by -> one -> Edits.moveSection(one, section.key(), by));
        UnorderedList items = new UnorderedList();
        section.items().forEach(item -> items.add(item(item)));
        Button more = new LineButton("Add an item", "to " + section.title(), () -> {
            draft.step(one -> Edits.addItem(one, section.key()));
            draft.content().sections().stream()
                    .filter(each -> each.key().equals(section.key()))
                    .findFirst()
                    .ifPresent(each ->
                            show(new Part(Kind.ITEM, each.items().getLast().key())));
        });
        alsoSays(part, title -> more.setAriaLabel("Add an item to " + title));
        return new Div(head, items, more);
    }

    private ListItem item(Item item) {
        Part part = new Part(Kind.ITEM, item.key());
        Div row = new Div(name(part, item.title(), "item"));
        row.addClassName("row");
        addMoves(row, part, item.title(), by -> one -> Edits.moveItem(one, item.key(), by));
        return new ListItem(row);
    }

    /** Moves a part by so many places. */
    private interface Moving {
        UnaryOperator<Instrument> by(int places);
    }

    private void addMoves(Div row, Part part, String title, Moving moving) {
        Button up = new LineButton("\u2191", "Earlier: " + title, () -> move(part, moving.by(-1)));
        Button down = new LineButton("\u2193", "Later: " + title, () -> move(part, moving.by(1)));
        alsoSays(part, now -> {
            up.setAriaLabel("Earlier: " + now);
            down.setAriaLabel("Later: " + now);
        });
        row.add(up, down);
        Button name = names.get(part);
        if (name != null) {
            Shortcuts.addShortcutListener(name, () -> move(part, moving.by(-1)), Key.ARROW_UP, KeyModifier.ALT)
                    .listenOn(name);
            Shortcuts.addShortcutListener(name, () -> move(part, moving.by(1)), Key.ARROW_DOWN, KeyModifier.ALT)
                    .listenOn(name);
        }
    }

    private void move(Part part, UnaryOperator<Instrument> edit) {
        draft.step(edit);
        refresh(shown);
        focus(part);
    }

    void focus(Part part) {
        Button name = names.get(part);
        if (name != null) {
            name.focus();
        }
    }

    /** Opens a part; the focus is on its line, also where all lines were drawn anew. */
    private void show(Part part) {
        open.accept(part);
        focus(part);
    }

    private Button name(Part part, String title, String kind) {
        Button name = new Button(title, pressed -> show(part));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassNames("name", kind);
        names.put(part, name);
        alsoSays(part, name::setText);
        return name;
    }

    /** What follows the title of a part, as it is typed. */
    private void alsoSays(Part part, Consumer<String> label) {
        labels.merge(part, label, Consumer::andThen);
    }

    private void addScales(Instrument content) {
        add(new H2("Scales"));
        UnorderedList list = new UnorderedList();
        for (Scale scale : content.scales()) {
            list.add(new ListItem(name(new Part(Kind.SCALE, scale.key()), Kinds.scale(scale), "item")));
        }
        add(list, new Button("Add a scale", pressed -> {
            draft.step(Scales::add);
            show(new Part(Kind.SCALE, draft.content().scales().getLast().key()));
        }));
    }

    private void addMeans(Instrument content) {
        if (!canHaveMeans(content)) {
            return;
        }
        add(new H2("Means"));
        UnorderedList list = new UnorderedList();
        for (Composite mean : content.composites()) {
            list.add(new ListItem(name(new Part(Kind.MEAN, mean.key()), mean.title(), "item")));
        }
        Button more = new Button("Add a mean", pressed -> {
            draft.step(Means::add);
            show(new Part(Kind.MEAN, draft.content().composites().getLast().key()));
        });
        add(list, more, new Span("A mean is undefined as soon as one of its members has no rating."));
    }
}
