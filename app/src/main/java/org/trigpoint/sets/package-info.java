/** Sources gathered under a name, by hand or by a saved filter; knows what sources are like, and none of their words. */
@NullMarked
package org.trigpoint.sets;

import org.jspecify.annotations.NullMarked;
