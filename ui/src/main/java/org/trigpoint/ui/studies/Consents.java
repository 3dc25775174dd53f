package org.trigpoint.ui.studies;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.quoting.ConsentQueries.Recorded;
import org.trigpoint.studies.PlanQueries.ParticipantLine;

/** Consent to quote in the list of participants: what each answered, and a lead records it of one or of many. */
final class Consents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final SettingsDesk desk;
    private final Reader reader;
    private final Runnable refresh;
    private final Map<ParticipantId, Recorded> recorded;

    Consents(SettingsDesk desk, Reader reader, Runnable refresh) {
        this.desk = desk;
        this.reader = reader;
        this.refresh = refresh;
        this.recorded = desk.consentQueries().of(reader);
    }

    /** What each answered. */
    void column(Grid<ParticipantLine> grid) {
        grid.addComponentColumn(line -> told(line.participant()))
                .setHeader("Consent to quote")
                .setComparator(line -> consent(line.participant()).answer())
                .setFlexGrow(2);
    }

    private Consent consent(ParticipantId participant) {
        Recorded known = recorded.get(participant);
        return known == null ? Consent.NOT_RECORDED : known.consent();
    }

    private Div told(ParticipantId participant) {
        Consent consent = consent(participant);
        Recorded known = recorded.get(participant);
        Div told = new Div(new Span(consent.answer().label()));
        told.addClassName("trig-consent");
        if (known == null) {
            return told;
        }
        List<String> about = new ArrayList<>();
        if (!consent.conditions().isEmpty()) {
            about.add(consent.conditions());
        }
        if (consent.answeredOn() != null) {
            about.add(DAY.format(consent.answeredOn()));
        }
        if (!consent.standsIn().isEmpty()) {
            about.add(consent.standsIn());
        }
        about.add("recorded by " + known.person());
        Span soft = new Span(String.join(" \u00b7 ", about));
        soft.addClassName("trig-soft");
        told.add(soft);
        return told;
    }

    /** Lets a lead choose several lines, and record one answer of them all. */
    Optional<Button> ofChosen(Grid<ParticipantLine> grid) {
        if (!(reader instanceof Lead lead)) {
            return Optional.empty();
        }
        Button record = new Button("Record consent to quote");
        record.setEnabled(false);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> {
            int chosen = selection.getAllSelectedItems().size();
            record.setEnabled(chosen > 0);
            record.setText("Record consent to quote" + (chosen == 0 ? "" : " of " + Plural.of(chosen, "participant")));
        });
        record.addClickListener(pressed -> ask(lead, List.copyOf(grid.getSelectedItems())));
        return Optional.of(record);
    }

    /** Asks what they answered; begins with what is recorded where that is the same of all. */
    void ask(Lead lead, Collection<ParticipantLine> lines) {
        List<Consent> before = lines.stream()
                .map(line -> consent(line.participant()))
                .distinct()
                .toList();
        String whose = lines.size() == 1
                ? lines.iterator().next().details().pseudonym()
                : Plural.of(lines.size(), "participant");
        new ConsentForm(
                        whose,
                        before.size() == 1 ? before.getFirst() : Consent.NOT_RECORDED,
                        consent -> record(lead, lines, consent))
                .open();
    }

    private void record(Lead lead, Collection<ParticipantLine> lines, Consent consent) {
        int changed = desk.consents()
                .record(lead, lines.stream().map(ParticipantLine::participant).toList(), consent);
        refresh.run();
        if (changed > 0) {
            desk.undo().offer(lead.study(), said(changed, consent.answer()), refresh::run);
        }
    }

    private static String said(int changed, Answer answer) {
        return "Recorded of " + Plural.of(changed, "participant") + ": "
                + answer.label().toLowerCase(Locale.UK) + ".";
    }
}
