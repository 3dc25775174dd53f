/** The journal as it is read and verified, held against the real database. */
@NullMarked
package org.trigpoint.history;

import org.jspecify.annotations.NullMarked;
