package org.trigpoint.migrations;

/**
 * The key of an evaluation question.
 *
 * @param value the number, from 1
 */
public record QuestionId(long value) {}
