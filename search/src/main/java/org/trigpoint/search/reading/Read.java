package org.trigpoint.search.reading;

/**
 * The file was read whole.
 *
 * @param transcript its text, turns and warnings
 */
public record Read(Transcript transcript) implements ReadingOutcome {}
