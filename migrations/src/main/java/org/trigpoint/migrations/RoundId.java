package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a round of coding.
 *
 * @param value the number, from 1
 */
public record RoundId(@JsonValue long value) {}
