package org.trigpoint.ui.memos;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.trigpoint.ui.Place;

/** The place of memos in the frame. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class MemoPlaces {

    @Bean
    Place memos() {
        return new Place("Memos", VaadinIcon.COMMENT_ELLIPSIS_O, "study/{study}/memos", Place.Group.ANALYSIS, 55);
    }
}
