/** All segments of a code, to be read one after the other in what surrounds them; knows nothing of screens. */
@NullMarked
package org.trigpoint.reading;

import org.jspecify.annotations.NullMarked;
