package org.trigpoint.finding;

/**
 * How much the index holds, of all studies.
 *
 * @param sources how many sources
 * @param passages how many passages
 */
public record IndexContent(int sources, long passages) {}
