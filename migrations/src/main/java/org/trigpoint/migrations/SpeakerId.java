package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a speaker of a source.
 *
 * @param value the number, from 1
 */
public record SpeakerId(@JsonValue long value) {}
