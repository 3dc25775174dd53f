package org.trigpoint.migrations;

/**
 * The key of a speaker of a source.
 *
 * @param value the number, from 1
 */
public record SpeakerId(long value) {}
