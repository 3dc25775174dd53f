package org.trigpoint.ui.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trigpoint.Refusal;
import org.trigpoint.access.PasswordService;
import org.trigpoint.access.SignedIn;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.SignedInSession;

/** Where a password of one's own is chosen: asked for before anything else while the present one was given. */
@PermitAll
@Route(value = ChoosePasswordView.ROUTE, autoLayout = false)
@PageTitle("Choose a password · Trigpoint")
public final class ChoosePasswordView extends Main {

    static final String ROUTE = "password";

    private final PasswordField present = new PasswordField();
    private final PasswordField chosen = new PasswordField("New password");
    private final PasswordField again = new PasswordField("New password again");
    private final Paragraph refused = new Paragraph();
    private final PasswordService passwords;
    private final SignedInSession session;
    private final SignedIn person;

    ChoosePasswordView(PasswordService passwords, SignedInSession session, StudyDoor door) {
        this.passwords = passwords;
        this.session = session;
        this.person = door.signedIn();
        addClassName("trig-alone");
        boolean first = person.passwordOneTime();
        present.setLabel(first ? "The password you were given" : "Present password");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        chosen.setHelperText("At least 12 characters. A few words in a row are easy to keep in mind.");
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Button go = new Button("Choose this password", pressed -> choose());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        Div form = new Div(
                Trig.mark(), new H1("Choose a password of your own"), hint(first), present, chosen, again, refused, go);
        form.addClassName("trig-form");
        add(form);
    }

    private static Paragraph hint(boolean first) {
        Paragraph hint = new Paragraph(
                first
                        ? "The one you were given opens nothing but this page. Nobody else will know the new one."
                        : "You stay signed in here, and are signed out everywhere else.");
        hint.addClassName("trig-hint");
        return hint;
    }

    private void choose() {
        if (!chosen.getValue().equals(again.getValue())) {
            say("The new password was not typed the same way twice.");
            return;
        }
        try {
            session.continueWith(passwords.choose(person, present.getValue(), chosen.getValue()));
            UI.getCurrent().navigate("");
            Notify.said("Your new password holds from now on.");
        } catch (Refusal refusal) {
            say(refusal.sentence());
        }
    }

    private void say(String sentence) {
        refused.setText(sentence);
        refused.setVisible(true);
    }
}
