package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a passage chosen to be printed for a theme.
 *
 * @param value the number, from 1
 */
public record ThemeQuotationId(@JsonValue long value) {}
