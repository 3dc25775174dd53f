package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.instruments.InstrumentLine;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.ui.instruments.Outline.Kind;
import org.trigpoint.ui.instruments.Outline.Part;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;

/** A draft at work: its parts in their order, the form of one of them, and what can be done with the whole. */
final class Editor extends Div {

    private static final Part HEAD = new Part(Kind.HEAD, "");

    private final InstrumentDesk desk;
    private final RouteParameters route;
    private final InstrumentId id;
    private final InstrumentLine line;
    private final Draft draft;
    private final Outline outline;
    private final Div form = new Div();
    private final Span saved = new Span("Every step is kept as you take it.");
    private final Button undo = new Button("Undo", pressed -> undo());
    private final Button redo = new Button("Redo", pressed -> redo());
    private final PageHeader head;
    private Part shown = HEAD;

    Editor(InstrumentDesk desk, RouteParameters route, InstrumentId id, InstrumentLine line) {
        this.desk = desk;
        this.route = route;
        this.id = id;
        this.line = line;
        draft = new Draft(
                new Draft.Keeping(
                        () -> desk.queries().definition(desk.door().lead(route), id),
                        (before, content, goesOn) ->
                                desk.instruments().save(desk.door().lead(route), id, before, content, goesOn)),
                new Shown(),
                Steps.in(id));
        outline = new Outline(draft, this::show);
        addClassName("instrument-editor");
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("saved");
        showTurns();
        form.addClassName("part-form");
        Div both = new Div(outline, form);
        both.addClassName("outline-and-form");
        head = header();
        add(head, both, new StepKeys(this::undo, this::redo));
        show(HEAD);
    }

    private PageHeader header() {
        String address = InstrumentDesk.address(desk.door().lead(route), line);
        Button attempt = new Button("Try it", pressed -> UI.getCurrent().navigate(address + "/try"));
        Button publish = new Button("Publish", pressed -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button("Throw the draft away", pressed -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        return new PageHeader(title(), "Version " + line.version(), publish, attempt, undo, redo, discard, saved);
    }

    private void showTurns() {
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
    }

    /** What becomes of the draft, on this screen. */
    private final class Shown implements Draft.Screen {

        @Override
        public void kept() {
            saved.setText("Kept.");
            showTurns();
            head.retitle(title());
            outline.refresh(shown);
        }

        @Override
        public void refused() {
            saved.setText("The last step is not kept.");
            showTurns();
        }

        @Override
        public void another() {
            showTurns();
            head.retitle(title());
            show(there(shown) ? shown : HEAD);
        }
    }

    private String title() {
        return "Draft: " + draft.content().title();
    }

    private void undo() {
        draft.undo();
        show(there(shown) ? shown : HEAD);
    }

    private void redo() {
        draft.redo();
        show(there(shown) ? shown : HEAD);
    }

    private boolean there(Part part) {
        Instrument content = draft.content();
        return switch (part.kind()) {
            case HEAD -> true;
            case SECTION -> content.sections().stream().map(Section::key).anyMatch(part.key()::equals);
            case ITEM -> content.item(part.key()).isPresent();
            case SCALE ->
                content.scales().stream().anyMatch(scale -> scale.key().equals(part.key()));
            case MEAN ->
                content.composites().stream().anyMatch(mean -> mean.key().equals(part.key()));
        };
    }

    private void show(Part part) {
        shown = part;
        outline.refresh(part);
        form.removeAll();
        form.add(formOf(part));
        List<Button> removals = removals(part);
        removals.forEach(form::add);
    }

    private Component formOf(Part part) {
        return switch (part.kind()) {
            case HEAD -> new HeadForm(draft);
            case SECTION -> new SectionForm(draft, part.key());
            case ITEM -> new ItemForm(draft, part.key(), () -> show(part));
            case SCALE -> new Scales(draft, part.key(), () -> show(part));
            case MEAN -> new Means(draft, part.key());
        };
    }

    private List<Button> removals(Part part) {
        Instrument content = draft.content();
        return switch (part.kind()) {
            case HEAD -> List.of();
            case SECTION ->
                content.sections().size() == 1
                        ? List.of()
                        : List.of(removal("Remove this section", one -> Edits.removeSection(one, part.key())));
            case ITEM ->
                content.items().size() == 1
                        ? List.of()
                        : List.of(removal("Remove this item", one -> Edits.removeItem(one, part.key())));
            case SCALE ->
                Scales.used(content, part.key())
                        ? List.of()
                        : List.of(removal(
                                "Remove this scale",
                                one -> Edits.scales(one, scales -> {
                                    scales.removeIf(scale -> scale.key().equals(part.key()));
                                    return scales;
                                })));
            case MEAN ->
                List.of(removal(
                        "Remove this mean",
                        one -> Edits.means(one, means -> {
                            means.removeIf(mean -> mean.key().equals(part.key()));
                            return means;
                        })));
        };
    }

    private Button removal(String verb, UnaryOperator<Instrument> edit) {
        Button remove = new Button(verb, pressed -> {
            if (draft.step(edit)) {
                show(HEAD);
                Notify.offered("Removed, with what depended on it.", "Undo", this::undo);
            }
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return remove;
    }

    private void publish() {
        new Confirm(
                        "Publish version " + line.version() + " of \u201c"
                                + draft.content().title() + "\u201d?",
                        "It never changes afterwards: who filled it in will always have filled in exactly this."
                                + " What you want to change later goes into a next version.",
                        "Publish for good",
                        () -> leaving(lead -> desk.instruments().publish(lead, id, draft.digest())))
                .open();
    }

    private void discard() {
        new Confirm(
                        "Throw this draft away?",
                        "Nobody has filled it in. It can\u2019t be brought back; its name stays in the journal.",
                        "Throw it away",
                        () -> leaving(lead -> desk.instruments().discard(lead, id, draft.digest())))
                .open();
    }

    private void leaving(Consumer<Lead> step) {
        try {
            Lead lead = desk.door().lead(route);
            step.accept(lead);
            UI.getCurrent().navigate(InstrumentDesk.base(lead));
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }
}
