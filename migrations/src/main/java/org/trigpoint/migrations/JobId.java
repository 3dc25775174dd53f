package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a job in the background.
 *
 * @param value the number, from 1
 */
public record JobId(@JsonValue long value) {}
