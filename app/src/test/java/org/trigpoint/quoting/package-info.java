/** Tests of consent to quote. */
@NullMarked
package org.trigpoint.quoting;

import org.jspecify.annotations.NullMarked;
