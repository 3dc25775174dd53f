package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of personal data in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class PrivacyPlaces {

    @Bean
    Place personalData() {
        return new Place("Personal data", VaadinIcon.EYE_SLASH, "study/{study}/privacy", Place.Group.MATERIAL, 25);
    }
}
