package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a kept way to read files of records.
 *
 * @param value the number, from 1
 */
public record RecordMappingId(@JsonValue long value) {}
