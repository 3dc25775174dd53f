/** Tests of the room {@code backup}, on real files and real databases. */
@NullMarked
package org.trigpoint.backup;

import org.jspecify.annotations.NullMarked;
