/** The journal as people read it, and whether its chain of digests holds; knows no fact's class. */
@NullMarked
package org.trigpoint.history;

import org.jspecify.annotations.NullMarked;
