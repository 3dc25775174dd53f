package org.trigpoint.ui.coding;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.recordings.RecordingQueries;
import org.trigpoint.recordings.TurnTimeService;

/** What the recording beside the text is read and timed with. */
@Profile("!headless")
@Component
record ListeningDesk(RecordingQueries recordings, TurnTimeService times) {}
