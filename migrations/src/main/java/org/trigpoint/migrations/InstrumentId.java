package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an instrument in one version.
 *
 * @param value the number, from 1
 */
public record InstrumentId(@JsonValue long value) {}
