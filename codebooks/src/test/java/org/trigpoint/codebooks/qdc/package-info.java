/** Tests of codebook files. */
@NullMarked
package org.trigpoint.codebooks.qdc;

import org.jspecify.annotations.NullMarked;
