package org.trigpoint.migrations;

/**
 * The key of a study.
 *
 * @param value the number, from 1
 */
public record StudyId(long value) {}
