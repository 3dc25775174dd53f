package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a person who signs in.
 *
 * @param value the number, from 1
 */
public record PersonId(@JsonValue long value) {}
