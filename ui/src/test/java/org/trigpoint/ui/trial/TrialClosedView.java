package org.trigpoint.ui.trial;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Open to administrators only. */
@RolesAllowed("ADMINISTRATOR")
@Route("trial/closed")
public final class TrialClosedView extends Main {}
