/** Who else is here, in the frame around every screen; knows nothing of what they do. */
@NullMarked
package org.trigpoint.ui.live;

import org.jspecify.annotations.NullMarked;
