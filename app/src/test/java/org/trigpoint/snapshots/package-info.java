/** Tests of snapshots. */
@NullMarked
package org.trigpoint.snapshots;

import org.jspecify.annotations.NullMarked;
