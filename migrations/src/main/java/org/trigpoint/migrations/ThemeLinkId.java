package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a link drawn between two themes.
 *
 * @param value the number, from 1
 */
public record ThemeLinkId(@JsonValue long value) {}
