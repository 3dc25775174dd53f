/** How far raters or coders agree, as pure functions of what they gave; knows nothing of where it comes from. */
@NullMarked
package org.trigpoint.codebooks.agreement;

import org.jspecify.annotations.NullMarked;
