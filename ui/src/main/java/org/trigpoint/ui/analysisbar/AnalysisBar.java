package org.trigpoint.ui.analysisbar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.trigpoint.codes.Analysis;

/** The screens of one analysis in a line, the one that is open marked. {@link AnalysisBars} makes it. */
public final class AnalysisBar extends Nav {

    AnalysisBar(String ofAnalysis, Analysis analysis, Iterable<AnalysisPlace> places, String open) {
        addClassName("trig-analysis-bar");
        setAriaLabel("Screens of the analysis " + analysis.name());
        for (AnalysisPlace place : places) {
            if (place.methods().contains(analysis.method())) {
                Anchor link = new Anchor(ofAnalysis + place.word(), place.title());
                if (place.word().equals(open)) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                add(link);
            }
        }
        // On a narrow screen the bar is wider than what is seen of it.
        getElement()
                .executeJs(
                        "this.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })");
        add(new Anchor(ofAnalysis.substring(0, ofAnalysis.indexOf("/analysis/")) + "/analyses", "All analyses"));
    }
}
