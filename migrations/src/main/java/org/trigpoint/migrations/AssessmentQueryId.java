package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a question to whoever filled a form in.
 *
 * @param value the number, from 1
 */
public record AssessmentQueryId(@JsonValue long value) {}
