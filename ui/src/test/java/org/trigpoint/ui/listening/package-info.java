/** Tests of the player's parts that need no browser. */
@NullMarked
package org.trigpoint.ui.listening;

import org.jspecify.annotations.NullMarked;
