package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a pseudonym.
 *
 * @param value the number, from 1
 */
public record PseudonymId(@JsonValue long value) {}
