package org.trigpoint.ui.studies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.Plural;
import org.trigpoint.access.Role;
import org.trigpoint.studies.StudyQueries.MyStudy;

/** One of my studies in the list: its name, what is in it, and what I do there. */
final class StudyCard extends Anchor {

    StudyCard(MyStudy study) {
        super(address(study));
        addClassName("trig-study");
        Span name = new Span(study.name());
        name.addClassName("trig-study-name");
        String site = study.siteCode() == null ? "" : " for " + study.siteCode();
        if (study.role() == Role.PRACTITIONER) {
            add(name, soft("Your tasks"));
            return;
        }
        add(
                name,
                soft(Plural.of(study.sources(), "source") + " \u00b7 "
                        + Plural.of(study.participants(), "participant") + " \u00b7 "
                        + Plural.of(study.codings(), "coding")),
                soft(study.role().label() + site + (study.synthetic() ? " \u00b7 synthetic" : "")));
    }

    /** Practitioners see nothing of a study but their own tasks. */
    static String address(MyStudy study) {
        String base = "study/" + study.study().value();
        return study.role() == Role.PRACTITIONER ? base + "/tasks" : base;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
