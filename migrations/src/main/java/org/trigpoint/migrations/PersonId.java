package org.trigpoint.migrations;

/**
 * The key of a person who signs in.
 *
 * @param value the number, from 1
 */
public record PersonId(long value) {}
