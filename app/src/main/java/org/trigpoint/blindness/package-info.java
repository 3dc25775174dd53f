/** Whose work is hidden from whom while a blind round of coding goes on; knows rows, and no proof or use case. */
@NullMarked
package org.trigpoint.blindness;

import org.jspecify.annotations.NullMarked;
