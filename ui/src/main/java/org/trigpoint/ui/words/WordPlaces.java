package org.trigpoint.ui.words;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** Where words are counted: among the study's places. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class WordPlaces {

    @Bean
    Place words() {
        return new Place("Words", VaadinIcon.BAR_CHART_H, "study/{study}/words", Place.Group.MATERIAL, 42);
    }
}
