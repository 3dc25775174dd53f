package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.themes.ThemeState;
import org.trigpoint.ui.parts.Moments;

/** Every earlier state of a theme, one at a time, with what was changed in it marked. */
final class ThemeHistory extends Section {

    private final List<ThemeState> states;
    private final Div shown = new Div();
    private final Button earlier = new Button("Earlier", pressed -> step(-1));
    private final Button later = new Button("Later", pressed -> step(1));
    private final OrderedList list = new OrderedList();
    private int at;

    ThemeHistory(List<ThemeState> states) {
        this.states = List.copyOf(states);
        this.at = states.size() - 1;
        addClassNames("trig-section", "trig-theme-history");
        shown.getElement().setAttribute("aria-live", "polite");
        Div steps = new Div(earlier, later);
        steps.addClassName("trig-actions");
        earlier.addThemeVariants(ButtonVariant.SMALL);
        later.addThemeVariants(ButtonVariant.SMALL);
        list.addClassName("trig-state-list");
        list.getElement().setAttribute("reversed", true);
        add(steps, shown, new H3("All states"), list);
        show();
    }

    private void step(int by) {
        at = Math.clamp(at + by, 0, states.size() - 1);
        show();
    }

    private void show() {
        earlier.setEnabled(at > 0);
        later.setEnabled(at < states.size() - 1);
        shown.removeAll();
        ThemeState state = states.get(at);
        ThemeState before = before(at);
        H3 title = new H3("State " + (at + 1) + " of " + states.size() + ": "
                + state.words().name());
        Paragraph by = new Paragraph(by(state));
        by.addClassName("trig-soft");
        shown.add(title, by, whole(state, before));
        list.removeAll();
        for (int one = states.size() - 1; one >= 0; one--) {
            list.add(line(one));
        }
    }

    private @Nullable ThemeState before(int one) {
        return one == 0 ? null : states.get(one - 1);
    }

    private static String by(ThemeState state) {
        String person = state.person();
        return Moments.brief(state.at()) + (person == null ? "" : " \u00b7 " + person);
    }

    private ListItem line(int one) {
        ThemeState state = states.get(one);
        NativeButton open = new NativeButton(by(state), pressed -> {
            at = one;
            show();
        });
        open.addClassName("trig-state");
        if (one == at) {
            open.getElement().setAttribute("aria-current", "step");
        }
        String parts = one == 0
                ? "Made"
                : state.since(before(one)).stream().map(ThemeState.Change::part).collect(Collectors.joining(", "));
        Span what = new Span(parts);
        what.addClassName("trig-soft");
        return new ListItem(open, what);
    }

    /** The whole of a state; what differs stands with what it was. */
    private static DescriptionList whole(ThemeState state, @Nullable ThemeState before) {
        DescriptionList parts = new DescriptionList();
        List<ThemeState.Change> changes = state.since(before);
        part(parts, changes, "Name", state.words().name());
        part(parts, changes, "Status", state.status().label());
        part(parts, changes, "Why", state.reason());
        String under = state.under();
        part(parts, changes, "Stands under", under == null ? "" : "\u201c" + under + "\u201d");
        part(parts, changes, "Central organising concept", state.words().concept());
        part(parts, changes, "Definition", state.words().definition());
        part(parts, changes, "What it is not", state.words().boundary());
        part(parts, changes, "Codes", String.join(", ", state.codes()));
        part(parts, changes, "Codes gathered", "");
        part(parts, changes, "Codes released", "");
        part(parts, changes, "Bin", "");
        return parts;
    }

    private static void part(DescriptionList parts, List<ThemeState.Change> changes, String label, String words) {
        ThemeState.@Nullable Change change = changes.stream()
                .filter(one -> one.part().equals(label))
                .findFirst()
                .orElse(null);
        if (change == null && words.isEmpty()) {
            return;
        }
        DescriptionList.Description said = new DescriptionList.Description();
        if (change == null) {
            said.setText(words);
        } else {
            mark(said, "del", change.before());
            mark(said, "ins", change.after());
        }
        parts.add(new DescriptionList.Term(label), said);
    }

    private static void mark(DescriptionList.Description said, String tag, String words) {
        if (!words.isEmpty()) {
            Element mark = new Element(tag);
            mark.setText(words);
            said.getElement().appendChild(mark);
            said.getElement().appendChild(Element.createText(" "));
        }
    }
}
