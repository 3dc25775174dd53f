/** Framework matrices: a grid of cases by themes with summaries, and beside it what a cell rests on. */
@NullMarked
package org.trigpoint.ui.framework;

import org.jspecify.annotations.NullMarked;
