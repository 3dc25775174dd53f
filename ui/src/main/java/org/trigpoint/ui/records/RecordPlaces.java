package org.trigpoint.ui.records;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of records in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class RecordPlaces {

    @Bean
    Place records() {
        return new Place("Records", VaadinIcon.DATABASE, "study/{study}/records", Place.Group.NUMBERS, 68);
    }
}
