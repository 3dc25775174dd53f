package org.trigpoint.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where I am: study, analysis, source. */
final class Breadcrumb extends Nav {

    private final OrderedList steps = new OrderedList();

    Breadcrumb() {
        addClassName("trig-way");
        setAriaLabel("Where you are");
        add(steps);
    }

    void show(List<Whereabouts.Step> way) {
        steps.removeAll();
        setVisible(!way.isEmpty());
        int last = way.size() - 1;
        for (int number = 0; number <= last; number++) {
            Whereabouts.Step step = way.get(number);
            boolean here = number == last && step.address().isEmpty();
            steps.add(new ListItem(here ? here(step.title()) : new Anchor(step.address(), step.title())));
        }
    }

    private static Span here(String title) {
        Span here = new Span(title);
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
