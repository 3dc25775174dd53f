package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Steward;
import org.trigpoint.privacy.PseudonymService.KeyLine;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Notify;

/** The key: which pseudonym stands for which name. It is read when a data steward asks for it, and the journal says so. */
final class KeyPart extends Section {

    private final PrivacyDesk desk;
    private final RouteParameters route;
    private final Div names = new Div();

    KeyPart(PrivacyDesk desk, RouteParameters route) {
        this.desk = desk;
        this.route = route;
        addClassName("privacy-key");
        Button add = new Button("Add names\u2026", pressed -> askNames());
        Button show = new Button("Show the names", pressed -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(show, add);
        actions.addClassName("trig-actions");
        Paragraph told = new Paragraph(
                "The names are sealed with a key that lies outside the database, and stand in no export. You alone, as a data"
                        + " steward, read them here; each reading is in the journal.");
        told.addClassName("trig-hint");
        add(told, actions, names);
    }

    private Steward steward() {
        return desk.door().member(route) instanceof Steward steward ? steward : refuse();
    }

    private static Steward refuse() {
        throw new NotFound();
    }

    private void show() {
        List<KeyLine> lines = desk.key().read(steward());
        names.removeAll();
        if (lines.isEmpty()) {
            names.add(new EmptyState(
                    "No names yet",
                    "A name comes here when it is first replaced in a text, or when you add it before."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("trig-lines", "privacy-names");
        lines.forEach(line -> list.add(line(line)));
        Paragraph count = new Paragraph(Plural.of(lines.size(), "name"));
        count.getElement().setAttribute("role", "status");
        names.add(count, list);
    }

    private ListItem line(KeyLine line) {
        Span mark = new Span("[" + line.replacement() + "]");
        mark.addClassName("trig-line-title");
        Span name = new Span("stands for " + line.name());
        Div actions = new Div(
                new LineButton("Change", mark.getText(), () -> askPseudonym(line)),
                new LineButton("Take out", mark.getText(), () -> askOut(line)));
        actions.addClassName("trig-line-actions");
        return new ListItem(new Div(mark, name), actions);
    }

    private void askPseudonym(KeyLine line) {
        TextField pseudonym = new TextField("Pseudonym");
        pseudonym.setWidthFull();
        pseudonym.setMaxLength(100);
        pseudonym.setValue(line.replacement());
        pseudonym.setHelperText(
                "For what is replaced from now on. Texts in which the name was replaced already stay as they are.");
        new FormDialog(
                        "Change the pseudonym",
                        "Change it",
                        () -> {
                            desk.key().change(steward(), line.id(), pseudonym.getValue());
                            show();
                        },
                        pseudonym)
                .open();
        pseudonym.focus();
    }

    private void askOut(KeyLine line) {
        new Confirm(
                        "Take the name of [" + line.replacement() + "] out of the key?",
                        "Nobody can find out any more whom the pseudonym stands for, and the gate does not keep the name back"
                                + " any more. To undo it, add the name again.",
                        "Take it out",
                        () -> {
                            desk.key().remove(steward(), line.id());
                            show();
                        })
                .open();
    }

    private void askNames() {
        TextArea lines = new TextArea("Names");
        lines.setWidthFull();
        lines.setMinHeight("10rem");
        lines.setHelperText("One a line: the name, a comma, its pseudonym. Such as the roster of those who take part.");
        new FormDialog(
                        "Add names to the key",
                        "Add them",
                        () -> {
                            int added = desk.key().add(steward(), wishes(lines.getValue()));
                            Notify.said(Plural.of(added, "name") + " added.");
                            names.removeAll();
                        },
                        lines)
                .open();
        lines.focus();
    }

    private static List<Wish> wishes(String lines) {
        List<Wish> wishes = new ArrayList<>();
        for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
            int comma = line.lastIndexOf(',');
            if (comma < 0) {
                throw new Refusal(
                        "Line " + (wishes.size() + 1) + " has no comma: write the name, a comma, its pseudonym.");
            }
            wishes.add(new Wish(line.substring(0, comma), line.substring(comma + 1)));
        }
        if (wishes.isEmpty()) {
            throw new Refusal("Write at least one line: the name, a comma, its pseudonym.");
        }
        return wishes;
    }
}
