package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of instruments in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class InstrumentPlaces {

    @Bean
    Place instruments() {
        return new Place(
                "Instruments", VaadinIcon.CLIPBOARD_TEXT, "study/{study}/instruments", Place.Group.PRACTICE, 62);
    }
}
