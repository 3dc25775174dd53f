package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a participant, known by pseudonym.
 *
 * @param value the number, from 1
 */
public record ParticipantId(@JsonValue long value) {}
