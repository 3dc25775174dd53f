package org.trigpoint.description;

import java.util.List;

/**
 * Rows that a table is made of.
 *
 * @param rows those that count
 * @param leftOut those that do not, because their family did not consent
 */
record Found(List<Observed> rows, LeftOut leftOut) {}
