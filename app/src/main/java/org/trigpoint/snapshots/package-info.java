/** Snapshots: an analysis frozen as rows under a name, opened again the same for ever, and held against today. */
@NullMarked
package org.trigpoint.snapshots;

import org.jspecify.annotations.NullMarked;
