package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a coding.
 *
 * @param value the number, from 1
 */
public record CodingId(@JsonValue long value) {}
