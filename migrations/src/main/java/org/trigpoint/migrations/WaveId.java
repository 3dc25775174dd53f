package org.trigpoint.migrations;

/**
 * The key of a wave of data collection.
 *
 * @param value the number, from 1
 */
public record WaveId(long value) {}
