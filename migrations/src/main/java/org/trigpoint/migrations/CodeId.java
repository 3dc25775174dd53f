package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a code of an analysis.
 *
 * @param value the number, from 1
 */
public record CodeId(@JsonValue long value) {}
