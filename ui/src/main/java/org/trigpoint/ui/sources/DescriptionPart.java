package org.trigpoint.ui.sources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;

/** What describes one source, to be changed; and the way into the bin. */
final class DescriptionPart extends Section {

    private final Coder coder;
    private final SourceDesk desk;
    private final SourceDetails details;

    DescriptionPart(Coder coder, SourceDetails details, SourceDesk desk, Runnable changed) {
        this.coder = coder;
        this.desk = desk;
        this.details = details;
        addClassName("trig-description");
        DescriptionFields fields = new DescriptionFields(desk.plans().plan(coder));
        fields.forOne(
                details.row().title(),
                details.row().kind(),
                details.row().site(),
                details.row().wave(),
                Set.copyOf(details.participants()),
                details.attributes());
        Button save = new Button("Save description", pressed -> {
            desk.sources().describe(coder, List.of(details.row().id()), fields.changes());
            Notify.said("The description is saved.");
            changed.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Button("Put in the bin", pressed -> askToRemove()));
        actions.addClassName("trig-actions");
        add(fields, actions);
    }

    private void askToRemove() {
        String title = details.row().title();
        new Confirm("Put \u201c" + title + "\u201d in the bin?", loss(details), "Put in the bin", () -> {
                    String base = "study/" + coder.study().value();
                    desk.sources().remove(coder, details.row().id());
                    UI.getCurrent().navigate(base + "/sources");
                    desk.undo()
                            .offer(
                                    coder.study(),
                                    "\u201c" + title + "\u201d is in the bin.",
                                    () -> UI.getCurrent().refreshCurrentRoute(false));
                })
                .open();
    }

    /** What goes out of view with the source, and how it comes back. */
    static String loss(SourceDetails details) {
        int coded = details.row().coded();
        String with = coded + details.memos() == 0
                ? "Nothing is coded in it and no memo is about it."
                : "With it go " + Plural.of(coded, "coded segment") + " and " + Plural.of(details.memos(), "memo")
                        + ".";
        return "It leaves every list, count and search. " + with
                + " All of it comes back when it is restored from the bin.";
    }
}
