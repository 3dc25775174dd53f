package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The codebook: its tree at the left, and what is said of the code that is chosen at the right. */
@PermitAll
@Route("study/:study/analysis/:analysis/codebook")
@StyleSheet("context://trigpoint/coding.css")
@StyleSheet("context://trigpoint/themes.css")
@StyleSheet("context://trigpoint/codebook.css")
public final class CodebookView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CodebookDesk desk;
    private final Div page = new Div();
    private final UndoBar undo;
    private @Nullable OpenCodebook open;
    private @Nullable CodebookSide side;
    private @Nullable CodeId chosen;
    private List<Step> way = List.of();
    private String title = "";

    CodebookView(CodebookDesk desk) {
        this.desk = desk;
        this.undo = new UndoBar(desk.undo(), this::undone);
        addClassNames("trig-page", "trig-codebook");
        page.addClassName("codebook-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        CodebookAddress address = CodebookAddress.of(reader.study(), event.getRouteParameters());
        CodeId asked = CodebookAddress.asked(event.getLocation(), "code")
                .map(CodeId::new)
                .orElse(null);
        OpenCodebook before = open;
        CodebookSide shown = side;
        if (before != null && shown != null && before.address().equals(address) && before.knows(asked)) {
            chosen = asked;
            showChosen(before, shown);
            return;
        }
        OpenCodebook now = new OpenCodebook(desk, event.getRouteParameters(), this::show);
        if (!now.knows(asked)) {
            throw new NotFound();
        }
        open = now;
        chosen = asked;
        side = null;
        name(reader, address);
        show();
    }

    private void name(Reader reader, CodebookAddress address) {
        String study = desk.studies().name(reader);
        String analysis = desk.analyses().one(reader, address.analysis()).name();
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis, address.ofStudy() + "/coding"),
                Step.here("Codebook"));
        title = "Codebook \u00b7 " + analysis;
    }

    private void undone() {
        if (open != null) {
            open.again();
        }
    }

    private void show() {
        OpenCodebook book = open;
        if (book == null) {
            return;
        }
        CodebookSide shown = side;
        if (shown == null || book.codebook().entries().isEmpty()) {
            removeAll();
            shown = new CodebookSide(book);
            side = shown;
            CodebookActions actions = new CodebookActions(book);
            add(new PageHeader(
                    "Codebook", "What each code means, when to use it, and where it is used.", actions.all(undo)));
            if (book.codebook().entries().isEmpty()) {
                side = null;
                add(nothingYet(book));
                return;
            }
            add(shown, page);
        }
        shown.show();
        showChosen(book, shown);
        undo.enter(book.reader());
    }

    private void showChosen(OpenCodebook book, CodebookSide shown) {
        CodeId asked = chosen;
        CodeId code = asked != null && book.find(asked) != null
                ? asked
                : book.codebook().entries().getFirst().code();
        page.removeAll();
        page.add(new CodePage(book, book.entry(code)));
        shown.choose(code);
    }

    private static EmptyState nothingYet(OpenCodebook book) {
        EmptyState empty = new EmptyState(
                "No code yet",
                "Codes come from reading: select words in a transcript and name them. Those that come from theory or your"
                        + " questions can be made here first.");
        return book.mayChange()
                ? empty.firstStep("Make a first code", pressed -> new CodebookGestures(book).make(null, ""))
                : empty;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
