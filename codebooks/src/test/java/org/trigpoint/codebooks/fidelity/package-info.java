/** What the fidelity measures promise: each at its threshold and on either side of it, and silence where records are missing. */
@NullMarked
package org.trigpoint.codebooks.fidelity;

import org.jspecify.annotations.NullMarked;
