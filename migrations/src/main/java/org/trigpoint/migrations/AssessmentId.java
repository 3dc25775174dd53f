package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an assessment.
 *
 * @param value the number, from 1
 */
public record AssessmentId(@JsonValue long value) {}
