/** The codebook of an analysis: groups of codes, passages that show them, named versions, and where codes are used. */
@NullMarked
package org.trigpoint.codebook;

import org.jspecify.annotations.NullMarked;
