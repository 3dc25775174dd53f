package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an analysis.
 *
 * @param value the number, from 1
 */
public record AnalysisId(@JsonValue long value) {}
