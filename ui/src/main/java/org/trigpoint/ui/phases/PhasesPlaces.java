package org.trigpoint.ui.phases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** The place of the log among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class PhasesPlaces {

    @Bean
    AnalysisPlace development() {
        return new AnalysisPlace("Development", "phases", 10);
    }
}
