package org.trigpoint.ui.memos;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** Every memo of a study in one place; the address holds the filter. */
@PermitAll
@Route("study/:study/memos")
@StyleSheet("context://trigpoint/memos.css")
public final class MemosView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final MemoDesk desk;
    private String name = "";
    private String base = "";

    MemosView(MemoDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        MemoFilter filter = MemoAddress.read(event.getLocation().getQueryParameters());
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        MemoGestures gestures = new MemoGestures(desk, event.getRouteParameters());
        List<MemoLine> memos = desk.queries().list(reader, filter);
        add(
                new PageHeader(
                        "Memos",
                        "What the team thinks, about passages, sources, codes, themes, participants and the study.",
                        actions(reader, filter, gestures, memos)),
                new MemoFilterBar(desk.queries().authors(reader), filter, this::narrow));
        show(reader, filter, gestures, memos);
    }

    private Component[] actions(Reader reader, MemoFilter filter, MemoGestures gestures, List<MemoLine> memos) {
        List<Component> actions = new ArrayList<>();
        if (reader instanceof Coder) {
            Button write = new Button(gestures.verb(filter, memos), pressed -> gestures.write(filter, memos));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(write);
            actions.add(new UndoBar(desk.undo(), MemosView::again).enter(reader));
        }
        if (!memos.isEmpty()) {
            actions.addAll(gestures.files(filter));
        }
        return actions.toArray(Component[]::new);
    }

    private void show(Reader reader, MemoFilter filter, MemoGestures gestures, List<MemoLine> memos) {
        if (memos.isEmpty()) {
            add(
                    filter.equals(MemoFilter.ALL)
                            ? new EmptyState(
                                    "No memos yet",
                                    "A memo holds a thought while it is fresh. Select words in a transcript and press M, or write one about the study here.")
                            : new EmptyState("No such memos", "No memo is like this: widen the filter, or write it."));
            return;
        }
        String one = filter.important() ? "important passage" : "memo";
        Paragraph count = new Paragraph(Plural.of(memos.size(), one));
        count.addClassName("trig-soft");
        count.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-memos");
        memos.forEach(memo -> list.add(new MemoCard(memo, base, gestures(reader, gestures, memo))));
        add(count, list);
    }

    private static Component[] gestures(Reader reader, MemoGestures gestures, MemoLine memo) {
        if (!(reader instanceof Coder)) {
            return new Component[0];
        }
        LineButton edit = new LineButton(
                memo.body().isEmpty() ? "Say why" : "Edit",
                "the memo about " + memo.subject(),
                () -> gestures.edit(memo));
        if (!memo.author().equals(reader.person()) && !(reader instanceof Lead)) {
            return new Component[] {edit};
        }
        return new Component[] {
            edit, new LineButton("Remove", "the memo about " + memo.subject(), () -> gestures.remove(memo))
        };
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void narrow(MemoFilter filter) {
        UI.getCurrent().navigate(base + "/memos", MemoAddress.write(filter));
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Memos"));
    }

    @Override
    public String getPageTitle() {
        return "Memos \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
