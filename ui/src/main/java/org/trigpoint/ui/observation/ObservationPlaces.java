package org.trigpoint.ui.observation;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.contributed.HomePart;

/** The place of observed sessions in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class ObservationPlaces {

    @Bean
    HomePart mineToScore(ObservationDesk desk) {
        return new HomePart(5, reader -> MyDuePart.of(desk, reader));
    }

    @Bean
    Place sessions() {
        return new Place("Sessions", VaadinIcon.EYE, "study/{study}/sessions", Place.Group.PRACTICE, 60);
    }
}
