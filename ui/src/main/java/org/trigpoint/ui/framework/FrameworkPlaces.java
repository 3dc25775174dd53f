package org.trigpoint.ui.framework;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** Where framework matrices stand among the screens of an analysis. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class FrameworkPlaces {

    @Bean
    AnalysisPlace frameworkMatrices() {
        return new AnalysisPlace(
                "Framework",
                "framework",
                50,
                Arrays.stream(Method.values())
                        .filter(method -> method.offers(Offer.CHARTING))
                        .collect(Collectors.toSet()));
    }
}
