/** Screens of instruments: which a study can use, what one of them asks and where its words are printed, and an editor for one of its own. */
@NullMarked
package org.trigpoint.ui.instruments;

import org.jspecify.annotations.NullMarked;
