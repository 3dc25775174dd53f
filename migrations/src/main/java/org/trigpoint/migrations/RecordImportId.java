package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a file of records that was brought in.
 *
 * @param value the number, from 1
 */
public record RecordImportId(@JsonValue long value) {}
