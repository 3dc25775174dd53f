package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.PlanQueries.ParticipantLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;

/** The participants of a study, under their pseudonyms. */
final class ParticipantsSection extends SettingsSection {

    /** So many lines stand beneath each other and scroll with the page; more would take long to draw. */
    private static final int ALL_SEEN = 200;

    private final SettingsDesk desk;
    private final Reader reader;

    ParticipantsSection(SettingsDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("Whose words and work the study holds. Type pseudonyms here, never real names."));
        StudyPlan plan = desk.queries().plan(reader);
        Consents consents = new Consents(desk, reader, this::refresh);
        Div actions = new Div();
        actions.addClassName("trig-actions");
        add(actions);
        if (reader instanceof Lead lead) {
            actions.add(primary(
                    "Add participant",
                    () -> form(
                            "Add participant",
                            null,
                            plan,
                            details -> desk.participants().add(lead, details))));
        }
        if (plan.participants().isEmpty()) {
            add(new EmptyState(
                    "No participants yet", "Keyworkers, parents, managers: add them by pseudonym and role."));
        } else {
            Grid<ParticipantLine> grid = grid(plan, consents);
            consents.ofChosen(grid).ifPresent(actions::add);
            add(grid);
        }
    }

    private Grid<ParticipantLine> grid(StudyPlan plan, Consents consents) {
        Grid<ParticipantLine> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(line -> line.details().pseudonym())
                .setHeader("Pseudonym")
                .setSortable(true)
                .setFlexGrow(1);
        grid.addColumn(line -> line.details().role())
                .setHeader("Role")
                .setSortable(true)
                .setFlexGrow(1);
        grid.addColumn(line -> line.siteCode() == null ? "" : line.siteCode())
                .setHeader("Site")
                .setSortable(true);
        grid.addColumn(ParticipantLine::sources)
                .setHeader("Sources")
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
        consents.column(grid);
        if (reader instanceof Lead lead) {
            grid.addComponentColumn(line -> new Div(actions(lead, line, plan, consents)))
                    .setHeader("What can be done")
                    .setAutoWidth(true);
        }
        grid.setItems(plan.participants());
        grid.setAllRowsVisible(plan.participants().size() <= ALL_SEEN);
        return grid;
    }

    private Component[] actions(Lead lead, ParticipantLine line, StudyPlan plan, Consents consents) {
        String pseudonym = line.details().pseudonym();
        return new Component[] {
            small(
                    "Change",
                    pseudonym,
                    () -> form(
                            "Change " + pseudonym,
                            line.details(),
                            plan,
                            details -> desk.participants().change(lead, line.participant(), details))),
            small("Consent", pseudonym, () -> consents.ask(lead, List.of(line))),
            remove(
                    pseudonym,
                    "A participant of whom no source holds words can go.",
                    () -> desk.participants().remove(lead, line.participant()))
        };
    }

    private void form(
            String title, @Nullable ParticipantDetails before, StudyPlan plan, Consumer<ParticipantDetails> step) {
        TextField pseudonym = new TextField("Pseudonym", before == null ? "" : before.pseudonym(), "");
        ComboBox<String> role = role(plan);
        Select<SiteLine> site = Choices.site(plan.sites());
        if (before != null) {
            role.setValue(before.role());
            plan.sites().stream()
                    .filter(line -> line.site().equals(before.site()))
                    .findFirst()
                    .ifPresent(site::setValue);
        }
        new FormDialog(
                        title,
                        before == null ? "Add participant" : "Save",
                        () -> then(() -> step.accept(new ParticipantDetails(
                                pseudonym.getValue(),
                                role.getValue() == null ? "" : role.getValue(),
                                Choices.key(site)))),
                        pseudonym,
                        role,
                        site)
                .open();
    }

    /** The roles that the study has, and any other that is typed. */
    private static ComboBox<String> role(StudyPlan plan) {
        ComboBox<String> role = new ComboBox<>("Role");
        List<String> roles = plan.participants().stream()
                .map(line -> line.details().role())
                .distinct()
                .sorted()
                .toList();
        role.setItems(roles.isEmpty() ? List.of("Keyworker", "Parent or carer", "Team manager") : roles);
        role.setAllowCustomValue(true);
        role.addCustomValueSetListener(typed -> role.setValue(typed.getDetail()));
        return role;
    }
}
