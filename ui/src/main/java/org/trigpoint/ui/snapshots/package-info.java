/** The screens of snapshots: making them, what changed since, and one opened as it was. */
@NullMarked
package org.trigpoint.ui.snapshots;

import org.jspecify.annotations.NullMarked;
