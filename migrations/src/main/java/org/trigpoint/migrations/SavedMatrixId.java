package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a saved matrix.
 *
 * @param value the number, from 1
 */
public record SavedMatrixId(@JsonValue long value) {}
