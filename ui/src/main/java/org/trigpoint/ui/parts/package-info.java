/** Small parts that every screen is put together from; they know no feature. */
@NullMarked
package org.trigpoint.ui.parts;

import org.jspecify.annotations.NullMarked;
