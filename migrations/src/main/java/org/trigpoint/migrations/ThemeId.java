package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a theme.
 *
 * @param value the number, from 1
 */
public record ThemeId(@JsonValue long value) {}
