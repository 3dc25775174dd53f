package org.trigpoint.ui.security;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The way out, as an ordinary form with its token: leaving from within a server call would cut the open line before the
 * answer has arrived.
 */
@Tag("form")
public final class SignOutForm extends HtmlContainer {

    /** A form that nobody sees; made while a request is being answered. */
    public SignOutForm() {
        getElement().setAttribute("method", "post").setAttribute("action", Doors.SIGN_OUT.substring(1));
        getElement().setAttribute("hidden", true);
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            Element field = new Element("input");
            field.setAttribute("type", "hidden");
            field.setAttribute("name", token.getParameterName());
            field.setAttribute("value", token.getToken());
            getElement().appendChild(field);
        }
    }

    /** Signs out and leads to the sign-in page. */
    public void send() {
        getElement().executeJs("this.submit()");
    }
}
