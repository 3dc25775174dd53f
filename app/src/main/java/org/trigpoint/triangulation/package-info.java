/** Strands of evidence side by side: findings, what each strand says of them, how strands compare, and what changed since. */
@NullMarked
package org.trigpoint.triangulation;

import org.jspecify.annotations.NullMarked;
