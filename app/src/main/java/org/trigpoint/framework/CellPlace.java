package org.trigpoint.framework;

import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;

/**
 * Where a cell is.
 *
 * @param matrix in which matrix
 * @param row the key of the case, as the matrix gives it
 * @param column the column
 */
public record CellPlace(FrameworkMatrixId matrix, String row, FrameworkColumnId column) {}
