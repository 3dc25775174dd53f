/** Instruments in a study: used, made, published, and worded locally. */
@NullMarked
package org.trigpoint.instruments;

import org.jspecify.annotations.NullMarked;
