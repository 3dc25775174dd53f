/** Recordings beside transcripts: kept sealed, played in parts, deleted on their day; and when each turn was said. */
@NullMarked
package org.trigpoint.recordings;

import org.jspecify.annotations.NullMarked;
