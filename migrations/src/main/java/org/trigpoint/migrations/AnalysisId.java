package org.trigpoint.migrations;

/**
 * The key of an analysis.
 *
 * @param value the number, from 1
 */
public record AnalysisId(long value) {}
