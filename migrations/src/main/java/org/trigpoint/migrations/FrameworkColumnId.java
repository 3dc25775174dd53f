package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a column of a framework matrix.
 *
 * @param value the number, from 1
 */
public record FrameworkColumnId(@JsonValue long value) {}
