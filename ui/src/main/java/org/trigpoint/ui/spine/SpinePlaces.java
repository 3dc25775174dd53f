package org.trigpoint.ui.spine;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of evaluation questions in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class SpinePlaces {

    @Bean
    Place questions() {
        return new Place(
                "Questions", VaadinIcon.QUESTION_CIRCLE_O, "study/{study}/questions", Place.Group.CONCLUSIONS, 85);
    }
}
