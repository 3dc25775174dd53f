/** Quantitative rows with their origin: brought in by files or by hand, and read; knows nothing of what is computed from them. */
@NullMarked
package org.trigpoint.records;

import org.jspecify.annotations.NullMarked;
