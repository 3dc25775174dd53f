package org.trigpoint.search;

/**
 * What the index holds of a source.
 *
 * @param version id of the text version
 * @param passages number of passages; what {@link IndexedSource#passages()} said, unless the index is wrong
 */
public record Held(long version, int passages) {}
