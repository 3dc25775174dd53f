/** What undoing, doing again and the bin must hold, on the real database. */
@NullMarked
package org.trigpoint.undo;

import org.jspecify.annotations.NullMarked;
