package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an immutable text version of a source.
 *
 * @param value the number, from 1
 */
public record VersionId(@JsonValue long value) {}
