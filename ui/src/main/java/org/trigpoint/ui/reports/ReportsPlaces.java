package org.trigpoint.ui.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** Where reports stand among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class ReportsPlaces {

    @Bean
    AnalysisPlace reportsOfAnalysis() {
        return new AnalysisPlace("Reports", "reports", 65);
    }
}
