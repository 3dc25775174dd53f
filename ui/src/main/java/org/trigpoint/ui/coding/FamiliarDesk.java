package org.trigpoint.ui.coding;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.familiarisation.ReadMarkQueries;
import org.trigpoint.familiarisation.ReadMarkService;

/** What says how far one has read. */
@Profile("!headless")
@Component
record FamiliarDesk(ReadMarkService marks, ReadMarkQueries read) {}
