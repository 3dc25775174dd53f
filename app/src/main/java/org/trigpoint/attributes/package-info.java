/** Sources by attributes as a grid, and how it is filled from a spreadsheet; knows files of cells, and no text of a source. */
@NullMarked
package org.trigpoint.attributes;

import org.jspecify.annotations.NullMarked;
