package org.trigpoint.ui.bin;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of the bin in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class BinPlaces {

    @Bean
    Place studyBin() {
        return new Place("Bin", VaadinIcon.TRASH, "study/{study}/bin", Place.Group.STUDY, 95);
    }
}
