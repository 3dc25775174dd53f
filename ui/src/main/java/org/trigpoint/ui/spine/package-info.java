/** Everything that speaks to an evaluation question or to a dimension, on one page, and how people put it there. */
@NullMarked
package org.trigpoint.ui.spine;

import org.jspecify.annotations.NullMarked;
