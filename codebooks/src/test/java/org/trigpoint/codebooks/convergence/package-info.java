/** Asks the protocol's codes of every comparison that can be made. */
@NullMarked
package org.trigpoint.codebooks.convergence;

import org.jspecify.annotations.NullMarked;
