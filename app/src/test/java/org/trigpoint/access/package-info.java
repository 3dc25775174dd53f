/** Sign-in, membership and proofs, held against the real database. */
@NullMarked
package org.trigpoint.access;

import org.jspecify.annotations.NullMarked;
