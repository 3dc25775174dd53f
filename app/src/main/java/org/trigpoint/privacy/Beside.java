package org.trigpoint.privacy;

import org.springframework.stereotype.Component;
import org.trigpoint.journal.Journal;
import org.trigpoint.sources.SourceNames;

/** What is written beside a new version of a text when a name is replaced. */
@Component
record Beside(SourceNames names, Journal journal) {}
