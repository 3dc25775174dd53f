package org.trigpoint.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.access.PeopleQueries;
import org.trigpoint.access.PeopleQueries.PersonLine;
import org.trigpoint.access.PeopleService;
import org.trigpoint.access.PeopleService.OneTimePassword;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** Everybody who may sign in, for administrators. */
@PermitAll
@Route("people")
@PageTitle("People · Trigpoint")
public final class PeopleView extends Main implements BeforeEnterObserver, Whereabouts {

    private final StudyDoor door;
    private final PeopleService people;
    private final PeopleQueries queries;
    private final Grid<PersonLine> grid = new Grid<>();

    PeopleView(StudyDoor door, PeopleService people, PeopleQueries queries) {
        this.door = door;
        this.people = people;
        this.queries = queries;
        addClassName("trig-page");
        Button add = new Button("Add person", pressed -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader("People", "Who may sign in. What they see is decided in each study.", add));
        grid.addColumn(PersonLine::fullName)
                .setHeader("Name")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(PersonLine::signInName).setHeader("Signs in as").setAutoWidth(true);
        grid.addColumn(PeopleView::state).setHeader("State").setAutoWidth(true);
        grid.addColumn(PersonLine::studies)
                .setHeader("Studies")
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::actions)
                .setHeader("What can be done")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(new Div(grid));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), Step.here("People"));
    }

    private void refresh() {
        grid.setItems(queries.people(door.administrator()));
    }

    private static String state(PersonLine line) {
        if (line.closed()) {
            return "Closed";
        }
        String what = line.administrator() ? "Administrator" : "Open";
        return line.passwordOneTime() ? what + ", first sign-in to come" : what;
    }

    private Span actions(PersonLine line) {
        if (line.closed()) {
            return new Span(new LineButton("Open again", line.fullName(), () -> {
                people.reopen(door.administrator(), line.person());
                Notify.said(line.fullName() + " may sign in again.");
                refresh();
            }));
        }
        return new Span(
                new LineButton(
                        "New password",
                        line.fullName(),
                        () -> new Confirm(
                                        "Give " + line.fullName() + " a new password?",
                                        "Their present password stops working and they are signed out everywhere.",
                                        "Make a new password",
                                        () -> shown(people.renewPassword(door.administrator(), line.person())))
                                .open()),
                new LineButton(
                        "Close",
                        line.fullName(),
                        () -> new Confirm(
                                        "Close " + line.fullName() + "?",
                                        "They can't sign in any more; what they did stays under their name, and you can open them"
                                                + " again.",
                                        "Close them",
                                        () -> close(line))
                                .open()));
    }

    private void close(PersonLine line) {
        people.close(door.administrator(), line.person());
        Notify.said(line.fullName() + " can't sign in any more.");
        refresh();
    }

    private void add() {
        TextField fullName = new TextField("Full name");
        TextField signInName = new TextField("Signs in as");
        signInName.setHelperText("A short name, such as rosa.marsh");
        Checkbox administrator = new Checkbox("Looks after people and studies too");
        new FormDialog(
                        "Add person",
                        "Add person",
                        () -> shown(people.add(
                                door.administrator(),
                                signInName.getValue(),
                                fullName.getValue(),
                                administrator.getValue())),
                        fullName,
                        signInName,
                        administrator)
                .open();
    }

    private void shown(OneTimePassword password) {
        refresh();
        new OneTimePasswordDialog(password).open();
    }
}
