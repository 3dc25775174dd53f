package org.trigpoint.ui.attributes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.attributes.AttributeGrid;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** Sources by attributes, to be filled cell by cell. */
@PermitAll
@Route("study/:study/sources/attributes")
@StyleSheet("context://trigpoint/attributes.css")
public final class AttributesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final AttributeDesk desk;
    private final AttributeCells cells = new AttributeCells().onWritten(this::written);
    private final UndoBar undo;
    private final List<String> fresh = new ArrayList<>();
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";

    AttributesView(AttributeDesk desk) {
        this.desk = desk;
        this.undo = new UndoBar(desk.undo(), this::show);
        addClassNames("trig-page", "trig-fill", "trig-attributes-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        List<Component> actions = new ArrayList<>();
        if (reader instanceof Coder) {
            actions.add(new Button("New attribute", pressed -> askName()));
        }
        actions.add(AttributeFiles.xlsx(desk, route));
        actions.add(AttributeFiles.csv(desk, route));
        actions.add(undo.enter(reader));
        add(new PageHeader("Attributes", "What the sources are, one row each.", actions.toArray(Component[]::new)));
        if (desk.queries().grid(reader).rows().isEmpty()) {
            add(new EmptyState("No sources yet", "Bring sources in; what describes them is then filled in here."));
            return;
        }
        if (reader instanceof Coder) {
            Paragraph keys =
                    new Paragraph("Arrows move; type or press Enter to write, Enter keeps and goes down, Tab keeps"
                            + " and goes right, Escape leaves the cell as it was, Delete empties it.");
            keys.addClassName("trig-attribute-keys");
            add(new AttributeParts(base, false), keys);
        }
        add(cells);
        show();
    }

    private void show() {
        Reader reader = desk.door().reader(route);
        cells.show(desk.queries().grid(reader), desk.plans().plan(reader), fresh, base, reader instanceof Coder);
    }

    private void written(AttributeCells.Written written) {
        SourceId source = new SourceId(number(written.source()));
        try {
            Coder coder = desk.door().coder(route);
            String now = desk.attributes().set(coder, source, written.column(), written.value());
            cells.settle(written, now, "");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
            show();
        }
        undo.refresh();
    }

    private static long number(String key) {
        return key.matches("[1-9][0-9]{0,17}") ? Long.parseLong(key) : 0;
    }

    private void askName() {
        TextField field = new TextField("Name");
        field.setMaxLength(100);
        field.setHelperText("Such as age group, or who was present. It stays when a source has a value.");
        new FormDialog(
                        "New attribute",
                        "Add the column",
                        () -> addColumn(field.getValue().strip()),
                        field)
                .open();
    }

    private void addColumn(String wanted) {
        List<String> known = new ArrayList<>(AttributeGrid.FIXED);
        known.addAll(desk.queries().grid(desk.door().reader(route)).attributes());
        known.addAll(fresh);
        if (wanted.isEmpty() || known.stream().anyMatch(wanted::equalsIgnoreCase)) {
            throw new Refusal(wanted.isEmpty() ? "Give it a name." : "There is a column of that name already.");
        }
        fresh.add(wanted);
        show();
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Sources", base + "/sources"),
                Step.here("Attributes"));
    }

    @Override
    public String getPageTitle() {
        return "Attributes \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
