package org.trigpoint.migrations;

/**
 * The key of a file on its way in.
 *
 * @param value the number, from 1
 */
public record IntakeId(long value) {}
