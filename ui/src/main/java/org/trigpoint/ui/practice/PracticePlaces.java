package org.trigpoint.ui.practice;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of practitioners in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class PracticePlaces {

    @Bean
    Place practitioners() {
        return new Place(
                "Practitioners", VaadinIcon.USER_CARD, "study/{study}/practitioners", Place.Group.PRACTICE, 67);
    }
}
