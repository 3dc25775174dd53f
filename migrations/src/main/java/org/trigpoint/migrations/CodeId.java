package org.trigpoint.migrations;

/**
 * The key of a code of an analysis.
 *
 * @param value the number, from 1
 */
public record CodeId(long value) {}
