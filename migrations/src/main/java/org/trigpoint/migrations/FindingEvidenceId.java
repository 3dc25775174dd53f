package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a piece of evidence of a finding.
 *
 * @param value the number, from 1
 */
public record FindingEvidenceId(@JsonValue long value) {}
