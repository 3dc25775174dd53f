/** Screens of findings by strand, and of how strands compare; knows triangulation, and other features by address alone. */
@NullMarked
package org.trigpoint.ui.triangulation;

import org.jspecify.annotations.NullMarked;
