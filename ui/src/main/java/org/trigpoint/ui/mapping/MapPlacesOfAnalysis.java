package org.trigpoint.ui.mapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** Where the map stands among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class MapPlacesOfAnalysis {

    @Bean
    AnalysisPlace mapOfAnalysis() {
        return new AnalysisPlace("Thematic map", "map", 30);
    }
}
