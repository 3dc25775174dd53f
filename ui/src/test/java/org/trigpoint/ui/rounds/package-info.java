/** Rounds of coding in browsers. */
@NullMarked
package org.trigpoint.ui.rounds;

import org.jspecify.annotations.NullMarked;
