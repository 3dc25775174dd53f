package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a named version of a thematic map.
 *
 * @param value the number, from 1
 */
public record ThemeMapVersionId(@JsonValue long value) {}
