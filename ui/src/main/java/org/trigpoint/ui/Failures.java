package org.trigpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;
import org.trigpoint.Refusal;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.parts.Notify;

/** The one error handler: a refusal is told in its own sentence, anything else is logged once and shown by reference. */
final class Failures implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            // They closed the page while it was being answered: nobody is there to be told.
            return;
        }
        Optional<Refusal> refusal = refusalIn(thrown);
        String sentence = refusal.map(Refusal::sentence).orElseGet(() -> sentenceFor(thrown));
        if (UI.getCurrent() != null && (refusal.isPresent() || !isToldAnyway(event))) {
            Notify.refused(sentence);
        }
    }

    private static boolean isToldAnyway(ErrorEvent event) {
        return event.getComponent().orElse(null) instanceof FormSheet form && form.tellsItself();
    }

    /**
     * Logs what nobody foresaw.
     *
     * @param thrown the fault
     * @return the reference under which it stands in the log
     */
    static String logged(Throwable thrown) {
        String reference = Reference.fresh();
        log.error("Uncaught, reference {}", reference, thrown);
        return reference;
    }

    /**
     * The refusal that a framework may have wrapped.
     *
     * @param thrown what arrived
     * @return empty when there is none among its causes
     */
    static Optional<Refusal> refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static String sentenceFor(Throwable thrown) {
        return "Something went wrong, and nothing half-done was kept. Try again; if it happens again, tell whoever "
                + "looks after Trigpoint this reference: " + logged(thrown) + ".";
    }
}
