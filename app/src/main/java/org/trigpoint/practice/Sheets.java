package org.trigpoint.practice;

import org.springframework.stereotype.Component;
import org.trigpoint.scoring.OwnWritings;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;

/** What this room asks of forms: to submit them, to read them, and to begin one. */
@Component
record Sheets(SheetService service, SheetQueries queries, OwnWritings own) {}
