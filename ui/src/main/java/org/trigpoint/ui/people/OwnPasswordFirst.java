package org.trigpoint.ui.people;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.access.SignedIn;
import org.trigpoint.ui.security.SignedInUser;

/** Leads everybody whose password was given to them to the page where they choose one of their own. */
@Profile("!headless")
@Component
final class OwnPasswordFirst implements VaadinServiceInitListener {

    private final AuthenticationContext signedIn;

    OwnPasswordFirst(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(arrival -> arrival.getUI().addBeforeEnterListener(this::beforeEnter));
    }

    private void beforeEnter(BeforeEnterEvent event) {
        boolean mustChoose = signedIn.getAuthenticatedUser(SignedInUser.class)
                .filter(user -> user.proof() instanceof SignedIn proof && proof.passwordOneTime())
                .isPresent();
        if (mustChoose && event.getNavigationTarget() != ChoosePasswordView.class) {
            event.forwardTo(ChoosePasswordView.class);
        }
    }
}
