/** Passages given codes; knows nothing of themes. */
@NullMarked
package org.trigpoint.coding;

import org.jspecify.annotations.NullMarked;
