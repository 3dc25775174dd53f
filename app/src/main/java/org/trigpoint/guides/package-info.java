/** Topic guides: what was asked in which wave, of which role and in which kind of source, and what each question asks about. */
@NullMarked
package org.trigpoint.guides;

import org.jspecify.annotations.NullMarked;
