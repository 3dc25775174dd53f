package org.trigpoint.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.ui.parts.EmptyState;

/** What is shown when a screen can't be entered. */
@PermitAll
public final class FailureScreen extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private String title = "Can\u2019t be shown";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Refusal refusal = Failures.refusalIn(parameter.getException()).orElse(null);
        if (refusal instanceof NotFound) {
            add(NothingHereScreen.sentence());
            title = "Nothing here";
            return HttpStatusCode.NOT_FOUND.getCode();
        }
        if (refusal != null) {
            add(new EmptyState("This can't be shown", refusal.sentence()));
            return HttpStatusCode.CONFLICT.getCode();
        }
        add(new EmptyState(
                "Something went wrong",
                "Nothing half-done was kept. Try again; if it happens again, tell whoever looks after Trigpoint this "
                        + "reference: " + Failures.logged(parameter.getException()) + "."));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
