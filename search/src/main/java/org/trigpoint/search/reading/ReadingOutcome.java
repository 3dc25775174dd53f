package org.trigpoint.search.reading;

/** How the reading of one file ended: {@link Read} with its transcript, or {@link Refused} with the reason. */
public sealed interface ReadingOutcome permits Read, Refused {}
