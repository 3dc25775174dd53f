/** Tests of the room {@code recordings}, on real files and the real database. */
@NullMarked
package org.trigpoint.recordings;

import org.jspecify.annotations.NullMarked;
