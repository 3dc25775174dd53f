package org.trigpoint.ui.studies;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The places that every study has, first and last in the order of the work. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class StudyPlaces {

    @Bean
    Place allStudies() {
        return new Place("Studies", VaadinIcon.ARCHIVES, "", Place.Group.START, 0);
    }

    @Bean
    Place studyHome() {
        return new Place("Home", VaadinIcon.HOME_O, "study/{study}", Place.Group.START, 10);
    }

    @Bean
    Place studyJournal() {
        return new Place("Journal", VaadinIcon.NOTEBOOK, "study/{study}/journal", Place.Group.STUDY, 90);
    }

    @Bean
    Place studySettings() {
        return new Place("Settings", VaadinIcon.COG_O, "study/{study}/settings", Place.Group.STUDY, 100);
    }
}
