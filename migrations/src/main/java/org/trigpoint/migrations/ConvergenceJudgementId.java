package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a judgement of convergence.
 *
 * @param value the number, from 1
 */
public record ConvergenceJudgementId(@JsonValue long value) {}
