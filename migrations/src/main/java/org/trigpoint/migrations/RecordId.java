package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a record: one quantitative row of a study.
 *
 * @param value the number, from 1
 */
public record RecordId(@JsonValue long value) {}
