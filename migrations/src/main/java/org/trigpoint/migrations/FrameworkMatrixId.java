package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a framework matrix.
 *
 * @param value the number, from 1
 */
public record FrameworkMatrixId(@JsonValue long value) {}
