/** What the progression criteria promise: each printed end, each hole, and a guide that applies where it is printed to. */
@NullMarked
package org.trigpoint.codebooks.progression;

import org.jspecify.annotations.NullMarked;
