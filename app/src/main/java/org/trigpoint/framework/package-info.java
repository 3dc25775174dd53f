/** Framework matrices: cases by themes and codes, summaries with what they rest on, and why a cell is empty. */
@NullMarked
package org.trigpoint.framework;

import org.jspecify.annotations.NullMarked;
