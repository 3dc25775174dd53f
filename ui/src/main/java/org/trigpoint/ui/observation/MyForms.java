package org.trigpoint.ui.observation;

import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.ui.form.FormsWaiting;

/** The forms about sessions that somebody fills in. */
final class MyForms {

    private MyForms() {}

    /** Which of them have words on this device that were never sent. */
    static FormsWaiting waiting(Reader reader, List<SessionLine> sessions) {
        SessionAddress address = new SessionAddress(reader.study());
        return new FormsWaiting(
                String.valueOf(reader.person().value()),
                sessions.stream()
                        .flatMap(session -> session.asked().stream()
                                .filter(asked -> asked.rater().equals(reader.person()))
                                .map(asked -> new FormsWaiting.Form(
                                        String.valueOf(asked.assessment().value()),
                                        session.details().title(),
                                        address.sheet(session.id(), asked.assessment()))))
                        .toList());
    }
}
