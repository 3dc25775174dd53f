package org.trigpoint.ui.themes;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** Where themes and their matrix stand among the places of a study. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class ThemePlaces {

    @Bean
    Place studyThemes() {
        return new Place("Themes", VaadinIcon.CLUSTER, "study/{study}/themes", 40);
    }

    @Bean
    Place studyMatrix() {
        return new Place("Theme matrix", VaadinIcon.GRID_SMALL_O, "study/{study}/matrix", 45);
    }
}
