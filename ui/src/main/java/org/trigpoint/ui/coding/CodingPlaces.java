package org.trigpoint.ui.coding;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of coding in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class CodingPlaces {

    @Bean
    Place coding() {
        return new Place("Coding", VaadinIcon.TAGS, "study/{study}/coding", Place.Group.ANALYSIS, 30);
    }
}
