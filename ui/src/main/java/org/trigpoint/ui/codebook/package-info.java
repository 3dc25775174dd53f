/** The screens of a codebook: its codes one by one, whole, in versions, merged and split. */
@NullMarked
package org.trigpoint.ui.codebook;

import org.jspecify.annotations.NullMarked;
