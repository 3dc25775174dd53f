package org.trigpoint.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What each browser is given when it arrives: our language, the look it remembers, and the one error handler. */
@Profile("!headless")
@Component
final class Reception implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addSessionInitListener(arrival -> {
            arrival.getSession().setErrorHandler(new Failures());
            arrival.getSession().setLocale(Locale.UK);
        });
        starting.getSource().setSystemMessagesProvider(where -> messages());
        starting.addIndexHtmlRequestListener(Reception::dress);
    }

    private static void dress(IndexHtmlResponse page) {
        Look look = Look.of(page.getVaadinRequest());
        page.getDocument()
                .getElementsByTag("html")
                .attr("lang", "en-GB")
                .attr("data-theme", look.key())
                .attr("style", "color-scheme: " + look.colorScheme());
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("You are signed out");
        messages.setSessionExpiredMessage(
                "Nobody worked here for a while. Press Escape or click here to sign in again.");
        messages.setInternalErrorCaption("Something went wrong");
        messages.setInternalErrorMessage("Press Escape or click here to load the page again.");
        return messages;
    }
}
