package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a group of words that a study finds as one.
 *
 * @param value the number, from 1
 */
public record SynonymGroupId(@JsonValue long value) {}
