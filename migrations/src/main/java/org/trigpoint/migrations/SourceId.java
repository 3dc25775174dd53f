package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a source.
 *
 * @param value the number, from 1
 */
public record SourceId(@JsonValue long value) {}
