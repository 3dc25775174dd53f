package org.trigpoint.ui.studies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.studies.StudyQueries.MyStudy;

/** One of my studies in the list: its name, what is in it, and what I do there. */
final class StudyCard extends Anchor {

    StudyCard(MyStudy study) {
        super("study/" + study.study().value());
        addClassName("trig-study");
        Span name = new Span(study.name());
        name.addClassName("trig-study-name");
        String site = study.siteCode() == null ? "" : " for " + study.siteCode();
        add(
                name,
                soft(Counted.of(study.sources(), "source") + " \u00b7 "
                        + Counted.of(study.participants(), "participant") + " \u00b7 "
                        + Counted.of(study.codings(), "coding")),
                soft(study.role().label() + site + (study.synthetic() ? " \u00b7 synthetic" : "")));
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
