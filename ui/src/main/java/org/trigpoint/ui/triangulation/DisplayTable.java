package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Judged;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Row;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;
import org.trigpoint.ui.contributed.ChangedSince;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** The rows of a display, and beneath each, over the whole width, what was concluded of it. */
@Tag("div")
@JsModule("context://trigpoint/cell-keys.js")
final class DisplayTable extends Component implements HasComponents {

    private final TriangulationDesk desk;
    private final RouteParameters route;
    private final JointDisplay display;
    private final boolean codes;
    private final boolean brief;
    private final TriangulationAddress address;
    private final Runnable then;

    DisplayTable(TriangulationDesk desk, Reader reader, RouteParameters route, JointDisplay display, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.display = display;
        this.codes = reader instanceof Coder;
        this.address = new TriangulationAddress(reader.study());
        this.then = then;
        this.brief = display.kind() == Kind.SITES_BY_FIDELITY;
        getElement().getClassList().add("trig-convergence-table");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", display.kind().label());
        Element head = new Element("tr");
        display.heads()
                .forEach(words -> head.appendChild(
                        new Element("th").setAttribute("scope", "col").setText(words)));
        Element body = new Element("tbody");
        display.rows().forEach(row -> body.appendChild(row(row), follows(row)));
        Element table = new Element("table").appendChild(new Element("thead").appendChild(head), body);
        table.getClassList().add("trig-cells");
        table.getClassList().add("is-display");
        if (brief) {
            table.getClassList().add("is-brief");
        }
        getElement().appendChild(table);
    }

    private Element row(Row row) {
        Element line = new Element("tr");
        line.appendChild(new Element("th").setAttribute("scope", "row").setText(row.title()));
        for (int at = 0; at < row.cells().size(); at++) {
            line.appendChild(cell(row.cells().get(at))
                    .setAttribute("data-head", display.heads().get(at + 1)));
        }
        line.getClassList().add("trig-row-of-cells");
        return line;
    }

    private Element follows(Row row) {
        Element line = new Element("tr");
        line.getClassList().add("trig-row-follows");
        return line.appendChild(new Element("td")
                .setAttribute("colspan", String.valueOf(display.heads().size()))
                .appendChild(judged(row).getElement()));
    }

    private Element cell(Cell cell) {
        Div words = new Div();
        words.addClassName("trig-cell-words");
        Span said = new Span(brief ? cell.brief() : cell.words());
        if (brief && !cell.brief().equals(cell.words())) {
            said.setTitle(cell.words());
            said.addClassName("trig-brief");
        }
        words.add(said);
        cell.quoted().forEach(quoted -> {
            Anchor link = new Anchor(
                    address.passage(
                            display.analysis(),
                            quoted.passage().source(),
                            quoted.passage().span()),
                    "\u201c" + quoted.words() + "\u201d");
            link.addClassName("trig-quoted");
            words.add(link);
        });
        return new Element("td").appendChild(words.getElement());
    }

    private Div judged(Row row) {
        Div cell = new Div();
        cell.addClassName("trig-follows-line");
        Judged judged = row.judged();
        if (judged != null) {
            Span fit = new Span(judged.fit().word());
            fit.addClassNames("trig-fit", "is-" + judged.fit().word());
            Span who = new Span(judged.name() + ", " + Moments.brief(judged.at()));
            who.addClassName("trig-soft");
            cell.add(fit, new Span(judged.metaInference()), who);
            if (judged.stale()) {
                cell.add(changes(judged));
            }
        }
        if (codes) {
            cell.add(steps(row, judged));
        }
        return cell;
    }

    private Div changes(Judged judged) {
        Div changed = new Div(CodeSign.stale(), ChangedSince.of(address.ofStudy(), judged));
        changed.addClassName("trig-changed");
        return changed;
    }

    private Div steps(Row row, @Nullable Judged judged) {
        RowPlace place = new RowPlace(display.kind(), display.analysis(), row.key());
        Div steps = new Div(new LineButton(
                judged == null ? "Conclude" : "Conclude anew", row.title(), () -> ask(place, row, judged)));
        if (judged != null && judged.stale()) {
            steps.add(new LineButton("It still stands", row.title(), () -> {
                desk.rows().keep(desk.door().coder(route), place);
                then.run();
            }));
        }
        if (judged != null) {
            steps.add(new LineButton("Take back", row.title(), () -> {
                desk.rows().takeBack(desk.door().coder(route), place);
                then.run();
            }));
        }
        return steps;
    }

    private void ask(RowPlace place, Row row, @Nullable Judged judged) {
        TextArea words = new TextArea("What follows from words and numbers together");
        words.setMaxLength(5_000);
        words.setWidthFull();
        RadioButtonGroup<Fit> fit = new RadioButtonGroup<>("The two sides");
        fit.setItems(Fit.values());
        fit.setItemLabelGenerator(each -> switch (each) {
            case CONFIRMS -> "confirm each other";
            case EXPANDS -> "expand each other";
            case DISCORDS -> "contradict each other";
        });
        if (judged != null) {
            words.setValue(judged.metaInference());
            fit.setValue(judged.fit());
        }
        new FormDialog(
                        row.title(),
                        "Keep this",
                        () -> {
                            Fit chosen = fit.getValue();
                            if (chosen == null) {
                                throw new Refusal("Say how the two sides fit.");
                            }
                            desk.rows().judge(desk.door().coder(route), place, words.getValue(), chosen);
                            then.run();
                        },
                        words,
                        fit)
                .open();
    }
}
