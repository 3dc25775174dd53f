package org.trigpoint.migrations;

/**
 * The key of a participant, known by pseudonym.
 *
 * @param value the number, from 1
 */
public record ParticipantId(long value) {}
