package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an evaluation question.
 *
 * @param value the number, from 1
 */
public record QuestionId(@JsonValue long value) {}
