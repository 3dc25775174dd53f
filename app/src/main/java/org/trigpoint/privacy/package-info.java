/** Personal data in texts: where it stands, what stands for it instead, and what may not leave; knows nothing of codes. */
@NullMarked
package org.trigpoint.privacy;

import org.jspecify.annotations.NullMarked;
