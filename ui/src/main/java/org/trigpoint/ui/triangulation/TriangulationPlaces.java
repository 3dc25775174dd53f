package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.contributed.HomePart;

/** The place of triangulation in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class TriangulationPlaces {

    @Bean
    Place triangulation() {
        return new Place("Triangulation", VaadinIcon.SCALE, "study/{study}/triangulation", Place.Group.CONCLUSIONS, 80);
    }

    @Bean
    HomePart stale(TriangulationDesk desk) {
        return new HomePart(6, reader -> StalePart.of(desk, reader));
    }
}
