package org.trigpoint.ui.framework;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.framework.FrameworkCell;
import org.trigpoint.framework.FrameworkCell.Extract;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Trig;

/** What stands behind the cell that has the focus: its state, the extracts of its case, its links, and its sources. */
final class CellPanel extends Aside {

    /** What can be done from here. */
    interface Steps {
        void link(int extract);

        void unlink(FrameworkEvidenceId link);

        void start();

        void confirm();

        void say();

        void follow();

        void coded(SourceId source, boolean coded);

        void back();
    }

    private final FrameworkAddress address;
    private final Steps steps;
    private final boolean editable;

    CellPanel(FrameworkAddress address, Steps steps, boolean editable) {
        this.address = address;
        this.steps = steps;
        this.editable = editable;
        addClassName("trig-chart-panel");
        getElement().setAttribute("aria-label", "The cell that is chosen");
        add(new Paragraph("Choose a cell: its extracts, links and sources are shown here."));
    }

    void show(FrameworkCell shown) {
        removeAll();
        H2 title = new H2(shown.row() + " \u00d7 " + shown.column());
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        showState(shown.cell());
        showSummary(shown.cell());
        if (editable) {
            add(actions(shown));
        }
        showExtracts(shown.extracts());
        showLinks(shown.cell());
        showSources(shown.sources());
    }

    /** For those who come by key: what is written, or else the first thing that can be done; Escape goes back. */
    void takeFocus() {
        getElement().executeJs("this.querySelector('.whole, button, vaadin-button, a[href]')?.focus()");
    }

    private void showState(Cell cell) {
        Paragraph state = new Paragraph(cell.told().state().mark() + " "
                + cell.told().state().label() + ". " + cell.told().state().meaning());
        add(state);
        if (cell.byHand() != null) {
            add(note("Set by hand by " + cell.byHand().person() + ": "
                    + cell.byHand().reason() + " By the material it would be \u201c"
                    + cell.follows().label() + "\u201d."));
        }
        if (cell.stale() && cell.summary() != null) {
            add(note("Since this was written: " + cell.summary().change().words()
                    + ". Write it anew, or confirm that it still holds."));
        }
        if (cell.summary() != null && cell.summary().draft()) {
            add(note("These are extracts and no summary yet: write in your own words what the case says of it."));
        }
        if (cell.hidden()) {
            add(note(
                    "A colleague has written here whose work is hidden from you until you have submitted your round."));
        }
    }

    /** All that is written, however long: the cell in the grid shows as much as it has room for. */
    private void showSummary(Cell cell) {
        FrameworkMatrix.Summary summary = cell.summary();
        if (summary == null || !cell.written()) {
            return;
        }
        Paragraph words = new Paragraph(summary.text());
        words.addClassName("said");
        Paragraph who = new Paragraph(summary.author() + ", " + Moments.brief(summary.at()));
        who.addClassName("trig-soft");
        Div whole = new Div(words, who);
        whole.addClassName("whole");
        whole.getElement().setAttribute("tabindex", "0");
        whole.getElement().setAttribute("role", "group");
        whole.getElement().setAttribute("aria-label", "The whole summary");
        add(whole);
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("trig-chart-note");
        return note;
    }

    private Div actions(FrameworkCell shown) {
        Div actions = new Div();
        actions.addClassName("trig-actions");
        if (!shown.cell().written()
                && !shown.extracts().isEmpty()
                && !shown.cell().hidden()) {
            actions.add(new Button("Start from extracts", pressed -> steps.start()));
        }
        if (shown.cell().stale()) {
            actions.add(new Button("Confirm", pressed -> steps.confirm()));
        }
        actions.add(
                shown.cell().byHand() == null
                        ? new Button("Set the state by hand", pressed -> steps.say())
                        : new Button("Let it follow from the material", pressed -> steps.follow()));
        Button back = new Button("Back to the cell", pressed -> steps.back());
        back.addClickShortcut(Key.ESCAPE).listenOn(this);
        actions.add(back);
        return actions;
    }

    private void showExtracts(List<Extract> extracts) {
        add(new H3(Plural.of(extracts.size(), "extract")));
        OrderedList list = new OrderedList();
        for (int at = 0; at < extracts.size(); at++) {
            list.add(line(extracts.get(at), at));
        }
        add(list);
    }

    private ListItem line(Extract extract, int at) {
        String where = extract.title() + ", turn " + extract.turn();
        Trig trig = new Trig(
                "The passage in " + where,
                pressed -> FrameworkAddress.go(address.passage(extract.source(), extract.span())));
        Paragraph said = new Paragraph(extract.words());
        said.addClassName("said");
        Paragraph origin = new Paragraph((extract.speaker() == null ? "" : extract.speaker() + " \u00b7 ") + where);
        origin.addClassName("trig-soft");
        ListItem line = new ListItem(trig, new Div(said, origin));
        if (extract.number() != null) {
            line.add(new Paragraph("[" + extract.number() + "]"));
        } else if (editable) {
            String key = at < 9 ? " (Alt " + (at + 1) + ")" : "";
            LineButton link = new LineButton("Link", "the passage in " + where + key, () -> steps.link(at));
            link.setTooltipText("Link it to the cell" + key);
            line.add(link);
        }
        return line;
    }

    private void showLinks(Cell cell) {
        if (cell.summary() == null || cell.summary().links().isEmpty()) {
            return;
        }
        add(new H3("Linked passages"));
        UnorderedList list = new UnorderedList();
        for (Link link : cell.summary().links()) {
            ListItem line = new ListItem(
                    new Trig(
                            "The passage " + link.reference(),
                            pressed -> FrameworkAddress.go(address.passage(link.source(), link.span()))),
                    new Paragraph(link.reference() + (link.held() ? ": its words have changed, look at it" : "")));
            if (editable) {
                line.add(new LineButton("Unlink", link.reference(), () -> steps.unlink(link.id())));
            }
            list.add(line);
        }
        add(list);
    }

    private void showSources(List<FrameworkCell.OfSource> sources) {
        add(new H3(Plural.of(sources.size(), "source of this case", "sources of this case")));
        UnorderedList list = new UnorderedList();
        for (FrameworkCell.OfSource source : sources) {
            Checkbox coded = new Checkbox("Coded through", !source.coded().isEmpty());
            coded.setAriaLabel(source.title() + " is coded through");
            coded.setReadOnly(!editable);
            coded.addValueChangeListener(chosen -> steps.coded(source.source(), chosen.getValue()));
            Paragraph asked = new Paragraph(
                    source.guides().isEmpty()
                            ? "Not asked about it"
                            : "Asked about it by " + String.join(", ", source.guides()));
            asked.addClassName("trig-soft");
            list.add(new ListItem(Trig.mark(), new Div(new Paragraph(source.title()), asked), new Div(coded)));
        }
        add(list);
    }
}
