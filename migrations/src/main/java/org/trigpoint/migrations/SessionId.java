package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a session that is observed.
 *
 * @param value the number, from 1
 */
public record SessionId(@JsonValue long value) {}
