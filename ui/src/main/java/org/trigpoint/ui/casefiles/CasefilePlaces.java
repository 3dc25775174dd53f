package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of casefiles in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class CasefilePlaces {

    @Bean
    Place casefiles() {
        return new Place("Casefiles", VaadinIcon.FOLDER_OPEN_O, "study/{study}/casefiles", Place.Group.PRACTICE, 65);
    }
}
