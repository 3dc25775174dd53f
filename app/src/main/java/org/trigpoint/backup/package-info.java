/** Everything that an installation holds, as one file, and back from it. */
@NullMarked
package org.trigpoint.backup;

import org.jspecify.annotations.NullMarked;
