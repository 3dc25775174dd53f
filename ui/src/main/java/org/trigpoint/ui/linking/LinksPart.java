package org.trigpoint.ui.linking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.linking.LinkedQueries.ParticipantRecord;
import org.trigpoint.linking.ParticipantLinkService.Filled;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** Who is which record, and for leads the way to say so. */
final class LinksPart extends Section {

    private final LinkingDesk desk;
    private final RouteParameters route;
    private final List<ParticipantRecord> participants;
    private final String here;

    LinksPart(LinkingDesk desk, Reader reader, RouteParameters route, String here) {
        this.desk = desk;
        this.route = route;
        this.here = here;
        this.participants = desk.linked().participants(reader);
        NumbersTable table = new NumbersTable(
                "Participants and the records that they are, by pseudonymous keys",
                4,
                List.of("Participant", "Role", "Record", "Key"));
        participants.forEach(one -> table.row(List.of(
                one.pseudonym(),
                one.role(),
                one.kind().isEmpty() ? "\u2013" : one.kind(),
                one.key().isEmpty() ? "\u2013" : one.key())));
        add(new H2("Who is who"));
        if (reader instanceof Lead) {
            add(new Button("Link participants", pressed -> open()));
        }
        add(participants.isEmpty() ? new Paragraph("There are no participants yet.") : table);
    }

    private void open() {
        TextArea lines = new TextArea("A line each: pseudonym, then keyworker, family or person, then the key");
        lines.setWidthFull();
        lines.setMinHeight("12rem");
        lines.setValue(participants.stream()
                .filter(one -> !one.key().isEmpty())
                .map(one -> one.pseudonym() + ", " + one.kind() + ", " + one.key())
                .collect(Collectors.joining("\n")));
        new FormDialog("Link participants", "Link", () -> fill(lines), lines).open();
    }

    private void fill(TextArea lines) {
        Filled filled = desk.links().fill(desk.door().lead(route), lines.getValue());
        if (!filled.refused().isEmpty()) {
            throw new Refusal("Nothing was linked. " + String.join(" ", filled.refused()));
        }
        Notify.said(filled.linked() == 1 ? "1 participant is linked." : filled.linked() + " participants are linked.");
        getUI().ifPresent(ui -> ui.navigate(here));
    }
}
