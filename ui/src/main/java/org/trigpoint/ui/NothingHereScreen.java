package org.trigpoint.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.trigpoint.NotFound;
import org.trigpoint.ui.parts.EmptyState;

/** The same page for what does not exist and for what is not open to the one who asks. */
@PermitAll
@PageTitle("Nothing here \u00b7 Trigpoint")
public final class NothingHereScreen extends Main implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(sentence());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    static EmptyState sentence() {
        return new EmptyState("Nothing here", new NotFound().sentence())
                .firstStep(
                        "Go to the start",
                        pressed -> pressed.getSource().getUI().ifPresent(ui -> ui.navigate("")));
    }
}
