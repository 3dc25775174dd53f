package org.trigpoint.ui.snapshots;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** Where snapshots stand among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class SnapshotPlaces {

    @Bean
    AnalysisPlace snapshotsOfAnalysis() {
        return new AnalysisPlace("Snapshots", "snapshots", 70);
    }
}
