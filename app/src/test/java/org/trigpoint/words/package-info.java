/** Tests of the room of the same name. */
@NullMarked
package org.trigpoint.words;

import org.jspecify.annotations.NullMarked;
