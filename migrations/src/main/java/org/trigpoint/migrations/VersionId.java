package org.trigpoint.migrations;

/**
 * The key of an immutable text version of a source.
 *
 * @param value the number, from 1
 */
public record VersionId(long value) {}
