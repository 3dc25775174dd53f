package org.trigpoint.exchange;

import org.trigpoint.codes.CodeTree;
import org.trigpoint.themes.ThemeMatrix;

/**
 * All that a file of a theme matrix says but its extracts, which are too many to hold.
 *
 * @param matrix the same reading as on the screen
 * @param codes the code tree at that moment
 * @param origin where it comes from
 */
record ThemeMatrixReading(ThemeMatrix matrix, CodeTree codes, MatrixOrigin origin) {}
