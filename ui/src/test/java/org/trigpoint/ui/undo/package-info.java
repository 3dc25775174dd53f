/** Undoing and the bin in a browser. */
@NullMarked
package org.trigpoint.ui.undo;

import org.jspecify.annotations.NullMarked;
