package org.trigpoint.migrations;

/**
 * The key of a memo on a passage.
 *
 * @param value the number, from 1
 */
public record MemoId(long value) {}
