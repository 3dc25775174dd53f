package org.trigpoint.ui.agreement;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.ui.analysisbar.AnalysisPlace;

/** The place of agreement among the screens of an analysis whose method has coefficients. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class AgreementPlaces {

    @Bean
    AnalysisPlace agreement() {
        return new AnalysisPlace(
                "Agreement",
                "agreement",
                60,
                Arrays.stream(Method.values())
                        .filter(method -> method.offers(Offer.COEFFICIENTS))
                        .collect(Collectors.toSet()));
    }
}
