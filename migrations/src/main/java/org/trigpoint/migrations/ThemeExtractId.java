package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a passage that speaks for or against a theme.
 *
 * @param value the number, from 1
 */
public record ThemeExtractId(@JsonValue long value) {}
