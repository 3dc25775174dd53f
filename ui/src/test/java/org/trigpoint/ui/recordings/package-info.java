/** Recordings as people hear them: in a real browser, from real bytes. */
@NullMarked
package org.trigpoint.ui.recordings;

import org.jspecify.annotations.NullMarked;
