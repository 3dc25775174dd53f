/** Codebooks as REFI-QDA exchanges them; knows nothing of where their codes come from. */
@NullMarked
package org.trigpoint.codebooks.qdc;

import org.jspecify.annotations.NullMarked;
