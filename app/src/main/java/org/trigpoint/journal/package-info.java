/** Facts and the one log that they go to; knows nothing of who may do what. */
@NullMarked
package org.trigpoint.journal;

import org.jspecify.annotations.NullMarked;
