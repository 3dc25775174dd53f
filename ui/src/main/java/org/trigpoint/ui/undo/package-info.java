/** Undoing and doing again on any screen of a study: the buttons, the keys, the list and the offer after something went. */
@NullMarked
package org.trigpoint.ui.undo;

import org.jspecify.annotations.NullMarked;
