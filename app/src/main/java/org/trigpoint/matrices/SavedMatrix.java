package org.trigpoint.matrices;

import org.trigpoint.migrations.SavedMatrixId;

/**
 * A matrix under a name that the whole team has: what it asks, not what it counted.
 *
 * @param id its key
 * @param name its name, unique in its analysis
 * @param author the full name of who saved it
 * @param request what it asks; opened, it is counted anew
 */
public record SavedMatrix(SavedMatrixId id, String name, String author, MatrixRequest request) {}
