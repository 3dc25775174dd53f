package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.access.PeopleQueries.PersonLine;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.backup.BackupQueries;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.studies.StudyQueries.MyStudy;
import org.trigpoint.studies.StudyQueries.StudyLine;
import org.trigpoint.studies.StudyService;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** My studies; for administrators also the way to begin one, and those that have no lead. */
@PermitAll
@Route("")
@PageTitle("Studies · Trigpoint")
public final class StudiesView extends Main implements BeforeEnterObserver, Whereabouts {

    private final StudyDoor door;
    private final StudyQueries queries;
    private final StudyService studies;
    private final PeopleQueries people;
    private final BackupQueries backups;

    StudiesView(
            StudyDoor door, StudyQueries queries, StudyService studies, PeopleQueries people, BackupQueries backups) {
        this.door = door;
        this.queries = queries;
        this.studies = studies;
        this.people = people;
        this.backups = backups;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        SignedIn me = door.signedIn();
        List<MyStudy> mine = queries.mine(me);
        if (!me.administrator() && mine.size() == 1 && mine.getFirst().role() == Role.PRACTITIONER) {
            event.forwardTo(StudyCard.address(mine.getFirst()));
            return;
        }
        add(new PageHeader("Studies", "", me.administrator() ? administration() : new Component[0]));
        if (mine.isEmpty()) {
            add(empty(me));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("trig-studies");
            mine.forEach(study -> list.add(new ListItem(new StudyCard(study))));
            add(list);
        }
        if (me.administrator()) {
            administered(queries.all(door.administrator()));
        }
    }

    private void administered(List<StudyLine> all) {
        all.stream().filter(line -> line.leads() == 0).forEach(line -> add(leaderless(line)));
        if (!all.isEmpty()) {
            add(new BackupNote(backups.last(door.administrator())));
        }
    }

    @Override
    public List<Step> way() {
        return List.of(Step.here("Studies"));
    }

    private Component[] administration() {
        Button add = new Button("Begin a study", pressed -> begin());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {
            add, new Button("People", pressed -> UI.getCurrent().navigate("people"))
        };
    }

    private EmptyState empty(SignedIn me) {
        return me.administrator()
                ? new EmptyState(
                                "No study is yours yet",
                                "A study holds the sites, the transcripts and what the team makes of them. Begin one and name"
                                        + " who leads it; the lead takes in the others.")
                        .firstStep("Begin a study", pressed -> begin())
                : new EmptyState(
                        "No study is open to you yet",
                        "Ask the lead of your study to take you in: you sign in as \u201c" + me.signInName()
                                + "\u201d.");
    }

    private Component leaderless(StudyLine line) {
        Paragraph said = new Paragraph("\u201c" + line.name() + "\u201d has no lead who can sign in. Name one: "
                + "\u201cuser add NAME --role lead --study " + line.study().value() + "\u201d on the command line.");
        said.addClassName("trig-hint");
        return said;
    }

    private void begin() {
        Administrator me = door.administrator();
        TextField name = new TextField("Name of the study");
        Select<PersonLine> lead = new Select<>();
        lead.setLabel("Who leads it");
        lead.setItemLabelGenerator(PersonLine::fullName);
        List<PersonLine> open =
                people.people(me).stream().filter(line -> !line.closed()).toList();
        lead.setItems(open);
        open.stream()
                .filter(line -> line.person().equals(me.person()))
                .findFirst()
                .ifPresent(lead::setValue);
        new FormDialog(
                        "Begin a study",
                        "Begin this study",
                        () -> begun(me, name.getValue(), lead.getValue()),
                        name,
                        lead)
                .open();
    }

    private void begun(Administrator me, String name, PersonLine lead) {
        PersonId person = lead.person();
        StudyId study = studies.add(me, name, person);
        UI.getCurrent().navigate(person.equals(me.person()) ? "study/" + study.value() : "");
    }
}
