/** Journeys through the screens of snapshots. */
@NullMarked
package org.trigpoint.ui.snapshots;

import org.jspecify.annotations.NullMarked;
