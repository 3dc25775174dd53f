package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.quoting.Quotable;

/** What is to be thought of before words are printed, as it stands beneath them. */
final class BeforePrinting {

    private BeforePrinting() {}

    /** Why they can't be; or who could be recognised, on what conditions, and what nobody has recorded. */
    static List<Paragraph> of(Quotable quotable) {
        List<String> said = new ArrayList<>();
        quotable.refusal().ifPresentOrElse(said::add, () -> {
            quotable.alone().ifPresent(alone -> said.add(alone.advice()));
            said.addAll(quotable.warnings());
        });
        return said.stream().map(BeforePrinting::warning).toList();
    }

    static Paragraph warning(String sentence) {
        Paragraph warning = new Paragraph(sentence);
        warning.addClassName("trig-recognisable");
        return warning;
    }
}
