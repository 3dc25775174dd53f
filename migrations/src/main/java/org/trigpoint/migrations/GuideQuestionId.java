package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a question of a topic guide.
 *
 * @param value the number, from 1
 */
public record GuideQuestionId(@JsonValue long value) {}
