/** Rounds of coding as screens: planning, how far each coder is, and the work of several side by side. */
@NullMarked
package org.trigpoint.ui.rounds;

import org.jspecify.annotations.NullMarked;
