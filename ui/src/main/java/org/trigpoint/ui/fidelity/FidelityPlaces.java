package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.contributed.HomePart;

/** The place of fidelity in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class FidelityPlaces {

    @Bean
    Place fidelity() {
        return new Place("Fidelity", VaadinIcon.CHECK_SQUARE_O, "study/{study}/fidelity", Place.Group.NUMBERS, 70);
    }

    @Bean
    HomePart signsOfProgression(FidelityQueries fidelity, ProgressionQueries progression) {
        return new HomePart(
                9, reader -> fidelity.closed(reader) ? Optional.empty() : SignsPart.of(progression, reader));
    }

    @Bean
    HomePart fidelityAtAGlance(FidelityQueries fidelity) {
        return new HomePart(10, reader -> Glance.of(fidelity, reader));
    }
}
