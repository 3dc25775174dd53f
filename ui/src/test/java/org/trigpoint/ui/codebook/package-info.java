/** Tests of the screens of the codebook. */
@NullMarked
package org.trigpoint.ui.codebook;

import org.jspecify.annotations.NullMarked;
