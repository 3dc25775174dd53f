/** Proof that nobody reaches, or learns of, what is another study's or another site's. */
@NullMarked
package org.trigpoint.isolation;

import org.jspecify.annotations.NullMarked;
