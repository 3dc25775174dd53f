package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a cell of a framework matrix that somebody wrote in.
 *
 * @param value the number, from 1
 */
public record FrameworkCellId(@JsonValue long value) {}
