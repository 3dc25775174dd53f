/** Knows how findings of several strands of evidence are held against each other, after Farmer et al. 2006. */
@NullMarked
package org.trigpoint.codebooks.convergence;

import org.jspecify.annotations.NullMarked;
