package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a snapshot.
 *
 * @param value the number, from 1
 */
public record SnapshotId(@JsonValue long value) {}
