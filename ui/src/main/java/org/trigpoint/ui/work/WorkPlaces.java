package org.trigpoint.ui.work;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.Underway;

/** Where the frame's sign of work leads, and what it counts. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class WorkPlaces {

    @Bean
    Underway underway(WorkDesk desk) {
        return new Underway(
                new Place("Work", VaadinIcon.TASKS, "study/{study}/work", Place.Group.STUDY, 0), desk::open);
    }
}
