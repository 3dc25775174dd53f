package org.trigpoint.ui.studies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.studies.StudyQueries.StudyHome;

/** The way from an empty study to a first theme, with what is done already. */
final class FirstSteps extends Section {

    private final OrderedList steps = new OrderedList();
    private final String base;

    FirstSteps(StudyHome home, String base) {
        this.base = base;
        addClassName("trig-section");
        steps.addClassName("trig-steps");
        step(home.sources() > 0, "Bring your first transcripts", "/sources")
                .setText("Drop a few interviews: speakers and times are found by themselves.");
        step(home.sites() > 0, "Name the sites", "/settings?part=sites")
                .setText("Then themes can be laid side by side, site by site.");
        step(home.questions() > 0, "Take over the evaluation questions", "/settings?part=questions")
                .setText("The published questions are there as a template that is yours to edit.");
        step(home.codings() > 0, "Code a passage", "/coding").setText("Select words in a transcript and type a code.");
        step(home.themes() > 0, "Gather codes into a theme", "/themes")
                .setText("Every theme stays one click from the words it rests on.");
        add(new H2("First steps"), steps);
    }

    private Paragraph step(boolean done, String what, String where) {
        Span state = new Span(done ? "Done" : "To do");
        state.addClassName("trig-step-state");
        Paragraph why = new Paragraph();
        why.addClassName("trig-soft");
        ListItem item = new ListItem(new Div(new Anchor(base + where, what), why), state);
        item.setClassName("trig-done", done);
        steps.add(item);
        return why;
    }
}
