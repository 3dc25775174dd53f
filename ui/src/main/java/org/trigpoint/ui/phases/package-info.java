/** How an analysis develops, as screens: its phases and its log, and the draft of how it was done. */
@NullMarked
package org.trigpoint.ui.phases;

import org.jspecify.annotations.NullMarked;
