package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a file on its way in.
 *
 * @param value the number, from 1
 */
public record IntakeId(@JsonValue long value) {}
