package org.trigpoint.migrations;

/**
 * The key of a job in the background.
 *
 * @param value the number, from 1
 */
public record JobId(long value) {}
