package org.trigpoint.coding;

import java.util.List;

/**
 * A page of extracts.
 *
 * @param page in the order of source title and position
 * @param total how many there are in all
 */
public record Extracts(List<Extract> page, int total) {}
