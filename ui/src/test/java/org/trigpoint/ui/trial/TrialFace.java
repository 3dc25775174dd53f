package org.trigpoint.ui.trial;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.trigpoint.ui.Finder;
import org.trigpoint.ui.Place;
import org.trigpoint.ui.security.PasswordCheck;
import org.trigpoint.ui.security.SignedInUser;

/**
 * The doors and the shell as they are, with one person who may come in, and no database. A test component, so that tests
 * of the whole house do not find it beside them.
 */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableVaadin("org.trigpoint.ui")
@ComponentScan(
        basePackages = "org.trigpoint.ui",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.trigpoint\\.ui\\.Reception",
                            "org\\.trigpoint\\.ui\\.security\\.(Doors|EarlyAnswers|SignInPage|PlainErrorPage)"
                        }))
public class TrialFace {

    /** The one who may come in. */
    public static final String NAME = "mair";

    /** Their password. */
    public static final String PASSWORD = "three pillars and a bench mark";

    private static final Place SOURCES =
            new Place("Sources", VaadinIcon.FILE_TEXT_O, "trial/{study}/sources", Place.Group.MATERIAL, 20);
    private static final Place FIND =
            new Place("Find", VaadinIcon.SEARCH, "trial/{study}/sources", Place.Group.MATERIAL, 0);

    @Bean
    AtomicInteger attempts() {
        return new AtomicInteger();
    }

    @Bean
    Drawer drawer() {
        return new Drawer();
    }

    @Bean
    PasswordCheck passwordCheck(AtomicInteger attempts) {
        return (name, password, address) -> {
            attempts.incrementAndGet();
            return name.equals(NAME) && password.equals(PASSWORD) && !address.isEmpty()
                    ? Optional.of(new SignedInUser(NAME, NAME, "Mair Prosser", false))
                    : Optional.empty();
        };
    }

    @Bean
    Place home() {
        return new Place("Home", VaadinIcon.HOME_O, "trial", Place.Group.START, 10);
    }

    @Bean
    Place sources() {
        return SOURCES;
    }

    @Bean
    Finder finder() {
        return new Finder(FIND, "Words, sources, codes, people");
    }
}
