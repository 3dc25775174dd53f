/** Finding words in a study as a screen: the query, what narrows it, and the concordance. */
@NullMarked
package org.trigpoint.ui.finding;

import org.jspecify.annotations.NullMarked;
