package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a casefile on a list.
 *
 * @param value the number, from 1
 */
public record CasefileId(@JsonValue long value) {}
