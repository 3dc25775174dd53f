package org.trigpoint.ui.observation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.observation.SessionLine;

/** What is known of a session: its text, who agreed to be observed, and what was remarked. */
final class SessionFacts extends Div {

    SessionFacts(SessionAddress address, SessionLine session) {
        addClassName("observation-facts");
        if (session.sourceTitle() != null && session.details().source() != null) {
            add(new Paragraph(new Anchor(
                    address.ofStudy() + "/sources/" + session.details().source().value() + "/details",
                    session.sourceTitle())));
        } else {
            add(new Paragraph("No transcript or notes yet."));
        }
        add(new Paragraph("Consent to be observed: family "
                + session.details().family().label().toLowerCase(Locale.UK) + ", worker "
                + session.details().workerAgreed().label().toLowerCase(Locale.UK) + "."));
        if (!session.details().remark().isEmpty()) {
            add(new Paragraph(session.details().remark()));
        }
    }

    /** Its kind, place and time, in a line. */
    static String known(SessionLine session) {
        return Stream.of(
                        session.details().use().label(),
                        session.site(),
                        session.wave(),
                        session.worker(),
                        SessionWords.when(session.details()),
                        session.details().reference() ? "Reference session" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00b7 "));
    }
}
