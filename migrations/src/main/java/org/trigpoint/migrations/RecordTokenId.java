package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of what another program shows to bring records in.
 *
 * @param value the number, from 1
 */
public record RecordTokenId(@JsonValue long value) {}
