/** What features contribute to the home page, which knows none of them; and what rests on words, as every feature lists it. */
@NullMarked
package org.trigpoint.ui.contributed;

import org.jspecify.annotations.NullMarked;
