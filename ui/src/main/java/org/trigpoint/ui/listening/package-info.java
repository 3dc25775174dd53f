/** The player that screens share, and the streams of bytes that it plays. */
@NullMarked
package org.trigpoint.ui.listening;

import org.jspecify.annotations.NullMarked;
