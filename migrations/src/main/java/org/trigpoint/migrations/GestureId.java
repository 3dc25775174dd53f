package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of something that a person did and can undo.
 *
 * @param value the number, from 1
 */
public record GestureId(@JsonValue long value) {}
