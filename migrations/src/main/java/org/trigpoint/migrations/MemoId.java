package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a memo on a passage.
 *
 * @param value the number, from 1
 */
public record MemoId(@JsonValue long value) {}
