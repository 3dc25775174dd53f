/** How an analysis develops: its phases, the log its team keeps, and the draft of how it was done that follows from both. */
@NullMarked
package org.trigpoint.phases;

import org.jspecify.annotations.NullMarked;
