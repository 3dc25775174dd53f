/** Tests of this room, on real parts. */
@NullMarked
package org.trigpoint.live;

import org.jspecify.annotations.NullMarked;
