package org.trigpoint.ui.linking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** The place of linking among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class LinkingPlaces {

    @Bean
    AnalysisPlace linking() {
        return new AnalysisPlace("Linking", "linking", 65);
    }
}
