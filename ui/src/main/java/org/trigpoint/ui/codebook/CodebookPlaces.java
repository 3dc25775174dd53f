package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of the codebook in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class CodebookPlaces {

    @Bean
    Place studyCodebook() {
        return new Place("Codebook", VaadinIcon.BOOK, "study/{study}/codebook", Place.Group.ANALYSIS, 35);
    }
}
