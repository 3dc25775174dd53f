package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a set of sources or of a saved filter.
 *
 * @param value the number, from 1
 */
public record SourceSetId(@JsonValue long value) {}
