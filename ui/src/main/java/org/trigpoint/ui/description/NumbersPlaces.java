package org.trigpoint.ui.description;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of numbers in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class NumbersPlaces {

    @Bean
    Place numbers() {
        return new Place("Numbers", VaadinIcon.CALC, "study/{study}/numbers", Place.Group.NUMBERS, 49);
    }
}
