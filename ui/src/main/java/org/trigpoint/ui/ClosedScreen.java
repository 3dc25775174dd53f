package org.trigpoint.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;

/** A screen that is not open to the one who asks looks like one that does not exist. */
@PermitAll
@PageTitle("Nothing here \u00b7 Trigpoint")
public final class ClosedScreen extends Main implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(NothingHereScreen.sentence());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
