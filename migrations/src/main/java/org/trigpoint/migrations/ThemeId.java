package org.trigpoint.migrations;

/**
 * The key of a theme.
 *
 * @param value the number, from 1
 */
public record ThemeId(long value) {}
