package org.trigpoint.ui.analysisbar;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.Analysis;
import org.trigpoint.migrations.StudyId;

/** Makes the bar of an analysis from the places that features bring. */
@Profile("!headless")
@SpringComponent
public class AnalysisBars {

    private final List<AnalysisPlace> places;

    AnalysisBars(ObjectProvider<AnalysisPlace> places) {
        this.places = places.stream()
                .sorted(Comparator.comparingInt(AnalysisPlace::order))
                .toList();
    }

    /**
     * The bar of an analysis that has been opened by a proof.
     *
     * @param study of which study
     * @param analysis which
     * @param open the word of the screen that shows it; the bar marks it
     * @return the places that its method offers
     */
    public AnalysisBar of(StudyId study, Analysis analysis, String open) {
        return new AnalysisBar(
                "study/" + study.value() + "/analysis/" + analysis.id().value() + "/", analysis, places, open);
    }
}
