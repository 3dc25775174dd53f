package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of rounds in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class RoundPlaces {

    @Bean
    Place rounds() {
        return new Place("Rounds", VaadinIcon.USERS, "study/{study}/rounds", Place.Group.ANALYSIS, 35);
    }
}
