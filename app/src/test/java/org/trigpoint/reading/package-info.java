/** Tests of the room of the same name. */
@NullMarked
package org.trigpoint.reading;

import org.jspecify.annotations.NullMarked;
