package org.trigpoint.ui.bin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;
import org.trigpoint.undo.BinItem;

/** What was removed from a study, to be brought back; a lead can empty it. */
@PermitAll
@Route("study/:study/bin")
public final class BinView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final BinDesk desk;
    private String name = "";
    private String base = "";

    BinView(BinDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Coder coder = desk.door().coder(event);
        name = desk.studies().name(coder);
        base = "study/" + coder.study().value();
        show(coder);
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Bin"));
    }

    @Override
    public String getPageTitle() {
        return "Bin \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void show(Coder coder) {
        List<BinItem> items = desk.queries().bin(coder);
        UndoBar undo = new UndoBar(desk.undo(), BinView::again).enter(coder);
        if (items.isEmpty()) {
            add(
                    new PageHeader("Bin", "", undo),
                    new EmptyState(
                            "The bin is empty",
                            "Sources, codes, themes, memos and codings that somebody removes lie here until they are brought"
                                    + " back, or a team lead empties the bin."));
            return;
        }
        Component[] actions =
                coder instanceof Lead lead ? new Component[] {empty(lead, items), undo} : new Component[] {undo};
        add(new PageHeader("Bin", "What lies here counts nowhere. The latest comes first.", actions));
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        items.forEach(item -> list.add(line(coder, item)));
        add(list);
    }

    private ListItem line(Coder coder, BinItem item) {
        Span what = new Span(BinWords.label(item.kind()) + ": " + item.name());
        what.addClassName("trig-line-title");
        Span about = new Span(BinWords.about(item));
        String by = item.by();
        Span who = new Span((by == null ? "" : by + " \u00b7 ") + Moments.brief(item.at()));
        who.addClassName("trig-soft");
        return new ListItem(new Div(what, about, who), new LineButton("Restore", item.name(), () -> {
            desk.restore(coder, item);
            again();
            desk.undo().offer(coder.study(), "\u201c" + item.name() + "\u201d is back.", BinView::again);
        }));
    }

    private Button empty(Lead lead, List<BinItem> items) {
        Button button = new Button(
                "Empty the bin",
                pressed -> new Confirm(
                                "Delete all this for good?",
                                BinWords.all(items)
                                        + " will be gone. What was done with them can\u2019t be undone any more;"
                                        + " the journal keeps its lines.",
                                "Delete for good",
                                () -> {
                                    desk.bin().empty(lead);
                                    again();
                                    Notify.said("The bin is empty.");
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
