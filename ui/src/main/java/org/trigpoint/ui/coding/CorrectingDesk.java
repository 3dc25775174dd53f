package org.trigpoint.ui.coding;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.TurnService;

/** What correcting a text calls. */
@Profile("!headless")
@Component
record CorrectingDesk(CorrectionService words, TurnService turns) {}
