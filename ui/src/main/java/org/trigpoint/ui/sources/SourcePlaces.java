package org.trigpoint.ui.sources;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** Where the sources stand among the places of a study. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class SourcePlaces {

    @Bean
    Place studySources() {
        return new Place("Sources", VaadinIcon.FILE_TEXT_O, "study/{study}/sources", Place.Group.MATERIAL, 20);
    }
}
