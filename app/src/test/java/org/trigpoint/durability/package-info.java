/** Proof that what was acknowledged outlives the application and its database, however they die. */
@NullMarked
package org.trigpoint.durability;

import org.jspecify.annotations.NullMarked;
