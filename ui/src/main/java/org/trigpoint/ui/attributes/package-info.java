/** The grid of sources by attributes, and filling it from a spreadsheet. */
@NullMarked
package org.trigpoint.ui.attributes;

import org.jspecify.annotations.NullMarked;
