package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an exercise in coding reliability.
 *
 * @param value the number, from 1
 */
public record ExerciseId(@JsonValue long value) {}
