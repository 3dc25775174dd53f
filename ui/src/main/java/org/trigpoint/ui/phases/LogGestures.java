package org.trigpoint.ui.phases;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.EntryChangedSince;
import org.trigpoint.phases.EntryWords;
import org.trigpoint.phases.LogEntry;
import org.trigpoint.phases.Phase;
import org.trigpoint.phases.PhaseService;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.live.TwoTexts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What can be done with the log. The proof is asked for anew at each gesture. */
final class LogGestures {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PhasesDesk desk;
    private final RouteParameters route;
    private final PhasesAddress address;
    private final Development development;
    private final Div place;
    private @Nullable EntryForm open;

    /** Forms open in a place on the screen. */
    LogGestures(PhasesDesk desk, RouteParameters route, PhasesAddress address, Development development, Div place) {
        this.desk = desk;
        this.route = route;
        this.address = address;
        this.development = development;
        this.place = place;
    }

    void write() {
        show(null);
    }

    void edit(LogEntry entry) {
        show(Drafts.mine().begunOn(address.analysis(), entry));
    }

    /** Whether a form is open that holds something unsaved. */
    boolean unsaved() {
        return open != null && open.holdsDraft();
    }

    private void show(@Nullable LogEntry entry) {
        place.removeAll();
        EntryForm form = new EntryForm(
                development,
                entry,
                new LinkFields(desk, desk.door().reader(route), address),
                words -> keep(entry, words),
                this::close);
        open = form;
        place.add(form);
        form.scrollIntoView();
    }

    private void close() {
        open = null;
        place.removeAll();
    }

    private void keep(@Nullable LogEntry entry, EntryWords words) {
        Coder coder = desk.door().coder(route);
        if (entry == null) {
            done(desk.log().write(coder, address.analysis(), words), "The entry is saved.");
            return;
        }
        try {
            desk.log().revise(coder, entry.id(), entry.revision(), words);
            done(entry.id(), "The entry is saved.");
        } catch (EntryChangedSince changed) {
            LogEntry theirs = desk.developments().entry(coder, entry.id());
            new TwoTexts(
                            "entry",
                            "A colleague",
                            theirs.body(),
                            words.body(),
                            chosen -> keep(theirs, with(words, chosen)))
                    .open();
        }
    }

    private static EntryWords with(EntryWords words, String body) {
        return new EntryWords(words.kind(), words.phase(), body, words.links(), words.on());
    }

    private void done(LogEntryId entry, String said) {
        Drafts.mine().forget(address.analysis(), null);
        Drafts.mine().forget(address.analysis(), entry);
        close();
        Going.to(address.entry(entry));
        Notify.said(said);
    }

    void remove(LogEntry entry) {
        new Confirm(
                        "Remove this entry?",
                        "It leaves the log; Undo brings it back, and the journal keeps its words.",
                        "Remove the entry",
                        () -> {
                            Coder coder = desk.door().coder(route);
                            desk.log().remove(coder, entry.id());
                            again();
                            desk.undo().offer(coder.study(), "The entry is removed.", LogGestures::again);
                        })
                .open();
    }

    void move(Phase phase) {
        boolean back = phase.number() < development.present().number();
        TextArea reason = new TextArea("Why");
        reason.setHelperText(
                back
                        ? "May stay empty. Going back is part of the work; a reason helps whoever writes it up."
                        : "May stay empty.");
        reason.setMaxLength(1000);
        reason.setAutofocus(true);
        DayField day = new DayField("Day of the move");
        day.setMax(LocalDate.now(ZONE));
        day.setValue(LocalDate.now(ZONE));
        new FormDialog(
                        (back ? "Go back to phase " : "Move on to phase ") + phase.label(),
                        back ? "Go back" : "Move on",
                        () -> {
                            desk.phases()
                                    .move(
                                            desk.door().coder(route),
                                            address.analysis(),
                                            new PhaseService.Move(phase, reason.getValue(), day.day()));
                            again();
                            Notify.said("The analysis is in phase " + phase.label() + ".");
                        },
                        reason,
                        day)
                .open();
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
