package org.trigpoint.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.trigpoint.access.PeopleService.OneTimePassword;

/** Shows a one-time password, once. */
final class OneTimePasswordDialog extends Dialog {

    OneTimePasswordDialog(OneTimePassword password) {
        setHeaderTitle("A password for " + password.signInName());
        setWidth("min(32rem, 92vw)");
        setCloseOnOutsideClick(false);
        TextField shown = new TextField("One-time password");
        shown.setValue(password.password());
        shown.setReadOnly(true);
        shown.addClassName("trig-one-time");
        Button copy = new Button("Copy", pressed -> {
            pressed.getSource().getElement().executeJs("navigator.clipboard?.writeText($0)", password.password());
            pressed.getSource().setText("Copied");
        });
        Div line = new Div(shown, copy);
        line.addClassName("trig-one-time-line");
        add(
                new Paragraph(
                        "Hand it over now: it is shown this once and stored nowhere. At the first sign-in they choose a"
                                + " password of their own."),
                line);
        Button done = new Button("I have handed it over", pressed -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
