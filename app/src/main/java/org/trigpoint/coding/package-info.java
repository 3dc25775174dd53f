/** Passages given codes, and memos on passages; knows nothing of themes. */
@NullMarked
package org.trigpoint.coding;

import org.jspecify.annotations.NullMarked;
