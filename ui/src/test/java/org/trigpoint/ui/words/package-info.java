/** Words counted, and the segments of a code read, walked through in a browser. */
@NullMarked
package org.trigpoint.ui.words;

import org.jspecify.annotations.NullMarked;
