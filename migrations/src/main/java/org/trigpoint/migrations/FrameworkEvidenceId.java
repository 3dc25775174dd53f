package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a passage that a summary in a framework matrix rests on.
 *
 * @param value the number, from 1
 */
public record FrameworkEvidenceId(@JsonValue long value) {}
