package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** Where progress stands among the places of a study. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class ProgressPlaces {

    @Bean
    Place progress() {
        return new Place("Progress", VaadinIcon.PROGRESSBAR, "study/{study}/progress", Place.Group.MATERIAL, 25);
    }
}
