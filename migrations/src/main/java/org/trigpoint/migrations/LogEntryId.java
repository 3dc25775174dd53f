package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an entry in the log of an analysis.
 *
 * @param value the number, from 1
 */
public record LogEntryId(@JsonValue long value) {}
