package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.contributed.HomePart;

/** The place of scores in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class CalibrationPlaces {

    @Bean
    Place scores() {
        return new Place("Scores", VaadinIcon.BAR_CHART_H, "study/{study}/scores", Place.Group.PRACTICE, 47);
    }

    @Bean
    HomePart missing(CalibrationDesk desk) {
        return new HomePart(7, reader -> MissingPart.of(desk, reader));
    }
}
