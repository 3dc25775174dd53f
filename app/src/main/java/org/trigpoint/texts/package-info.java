/** How one version of a text becomes the next, and where every position of the one lies in the other; knows nothing of codes. */
@NullMarked
package org.trigpoint.texts;

import org.jspecify.annotations.NullMarked;
