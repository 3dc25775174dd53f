/** The screen on which all segments of a code are read one after the other; knows how they are shown and walked through. */
@NullMarked
package org.trigpoint.ui.reading;

import org.jspecify.annotations.NullMarked;
