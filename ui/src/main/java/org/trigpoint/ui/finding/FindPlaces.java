package org.trigpoint.ui.finding;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Finder;
import org.trigpoint.ui.Place;

/** Where finding is: among the study's places, and behind the frame's field. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class FindPlaces {

    @Bean
    Place find() {
        return new Place("Find", VaadinIcon.SEARCH, "study/{study}/find", Place.Group.MATERIAL, 40);
    }

    @Bean
    Finder finder(Place find) {
        return new Finder(find, "Find words");
    }
}
