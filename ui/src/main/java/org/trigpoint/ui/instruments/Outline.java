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

    Outline(Draft draft, Consumer<Part> open) {
        this.draft = draft;
        this.open = open;
        addClassName("instrument-outline");
        getElement().setAttribute("aria-label", "Parts of the instrument");
    }

    void refresh(Part now) {
        shown = now;
        removeAll();
        names.clear();
        add(name(new Part(Kind.HEAD, ""), "About the instrument", "head"));
        Instrument content = draft.content();
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
        up.setAriaLabel("Earlier: " + title);
        down.setAriaLabel("Later: " + title);
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

    /** The line that was pressed is drawn anew; the focus stays with it. */
    private void show(Part part) {
        open.accept(part);
        focus(part);
    }

    private Button name(Part part, String title, String kind) {
        Button name = new Button(title, pressed -> show(part));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassNames("name", kind);
        if (part.equals(shown)) {
            name.getElement().setAttribute("aria-current", "true");
        }
        names.put(part, name);
        return name;
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
        if (Means.add(content).equals(content)) {
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
