package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a move of an analysis from one phase to another.
 *
 * @param value the number, from 1
 */
public record PhaseMoveId(@JsonValue long value) {}
