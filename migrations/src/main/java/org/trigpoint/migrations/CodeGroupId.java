package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a group of codes.
 *
 * @param value the number, from 1
 */
public record CodeGroupId(@JsonValue long value) {}
