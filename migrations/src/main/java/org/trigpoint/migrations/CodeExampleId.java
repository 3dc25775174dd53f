package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an example of a code.
 *
 * @param value the number, from 1
 */
public record CodeExampleId(@JsonValue long value) {}
