package org.trigpoint.ui.practice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.access.Invitation;

/** Shows links of invitations, once, to be passed on by hand. */
final class LinksDialog extends Dialog {

    LinksDialog(List<Invitation> invitations) {
        setHeaderTitle(invitations.size() == 1 ? "A link to pass on" : "Links to pass on");
        setWidth("min(44rem, 94vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(
                "Pass each link on to its person alone: whoever follows it first chooses the password. They are shown"
                        + " this once and stored nowhere. Each works once, for 14 days."));
        UI.getCurrent().getPage().fetchCurrentURL(here -> {
            String base = here.toString().replaceFirst("study/\\d+/practitioners.*$", "invitation/");
            invitations.forEach(one -> add(line(one, base)));
            List<Invitation> linked =
                    invitations.stream().filter(one -> one.token() != null).toList();
            if (linked.size() > 1) {
                add(copy(
                        "Copy all",
                        linked.stream()
                                .map(one -> one.fullName() + "\t" + base + one.token())
                                .collect(Collectors.joining("\n"))));
            }
        });
        Button done = new Button("I have passed them on", pressed -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }

    private static Div line(Invitation one, String base) {
        Div line = new Div();
        line.addClassName("trig-one-time-line");
        if (one.token() == null) {
            line.add(new Paragraph(one.fullName() + " signs in already as " + one.signInName()
                    + ": no link is needed, they find their tasks there."));
            return line;
        }
        TextField shown = new TextField(one.fullName());
        shown.setValue(base + one.token());
        shown.setReadOnly(true);
        shown.addClassName("trig-one-time");
        line.add(shown, copy("Copy", base + one.token()));
        return line;
    }

    private static Button copy(String verb, String words) {
        return new Button(verb, pressed -> {
            pressed.getSource().getElement().executeJs("navigator.clipboard?.writeText($0)", words);
            pressed.getSource().setText("Copied");
        });
    }
}
