package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a wave of data collection.
 *
 * @param value the number, from 1
 */
public record WaveId(@JsonValue long value) {}
