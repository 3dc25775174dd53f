package org.trigpoint.demo;

/**
 * A passage given a code.
 *
 * @param key {@code C0001} and on, unique in the pack
 * @param document id of the document
 * @param start first code point of the passage, from 0
 * @param end code point after the last, greater than the start
 * @param code key of the code
 * @param coder sign-in name
 */
public record DemoCoding(String key, String document, int start, int end, String code, String coder) {}
