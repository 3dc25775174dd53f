package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a sample of casefiles.
 *
 * @param value the number, from 1
 */
public record SampleId(@JsonValue long value) {}
