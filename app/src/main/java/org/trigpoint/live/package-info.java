/** What happens in a study at this moment, told to the screens that watch it, and who is there; knows no use case. */
@NullMarked
package org.trigpoint.live;

import org.jspecify.annotations.NullMarked;
