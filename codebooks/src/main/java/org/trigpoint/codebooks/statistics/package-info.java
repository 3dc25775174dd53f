/** Statistics as pure functions of counts, each by its name in the literature; knows nothing of where the counts come from. */
@NullMarked
package org.trigpoint.codebooks.statistics;

import org.jspecify.annotations.NullMarked;
