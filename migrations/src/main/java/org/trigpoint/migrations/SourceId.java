package org.trigpoint.migrations;

/**
 * The key of a source.
 *
 * @param value the number, from 1
 */
public record SourceId(long value) {}
