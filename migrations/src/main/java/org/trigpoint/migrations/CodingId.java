package org.trigpoint.migrations;

/**
 * The key of a coding.
 *
 * @param value the number, from 1
 */
public record CodingId(long value) {}
