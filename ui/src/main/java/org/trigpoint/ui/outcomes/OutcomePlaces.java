package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of outcomes in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class OutcomePlaces {

    @Bean
    Place outcomes() {
        return new Place("Outcomes", VaadinIcon.TRENDING_UP, "study/{study}/outcomes", Place.Group.NUMBERS, 72);
    }
}
