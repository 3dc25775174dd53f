package org.trigpoint.ui.themes;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** Where themes and their matrix stand among the places of a study and of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class ThemePlaces {

    @Bean
    Place studyThemes() {
        return new Place("Themes", VaadinIcon.CLUSTER, "study/{study}/themes", Place.Group.ANALYSIS, 40);
    }

    @Bean
    Place studyMatrix() {
        return new Place("Theme matrix", VaadinIcon.GRID_SMALL_O, "study/{study}/matrix", Place.Group.ANALYSIS, 45);
    }

    @Bean
    AnalysisPlace themesOfAnalysis() {
        return new AnalysisPlace("Themes", "themes", 20);
    }

    @Bean
    AnalysisPlace matrixOfAnalysis() {
        return new AnalysisPlace("Theme matrix", "matrix", 40);
    }
}
