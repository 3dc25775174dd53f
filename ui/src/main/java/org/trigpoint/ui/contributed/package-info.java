/** What features contribute to the home page and to the pages of evaluation questions, which know none of them; and what rests on words, as every feature lists it. */
@NullMarked
package org.trigpoint.ui.contributed;

import org.jspecify.annotations.NullMarked;
