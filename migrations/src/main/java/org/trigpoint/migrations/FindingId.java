package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a finding.
 *
 * @param value the number, from 1
 */
public record FindingId(@JsonValue long value) {}
