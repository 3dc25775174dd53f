/** The journal of a study as a screen. */
@NullMarked
package org.trigpoint.ui.journal;

import org.jspecify.annotations.NullMarked;
