/** Tests of this room, on real parts. */
@NullMarked
package org.trigpoint.rounds;

import org.jspecify.annotations.NullMarked;
