/** Every claim that rests on a passage, asked of the rooms that make claims; knows none of them. */
@NullMarked
package org.trigpoint.claims;

import org.jspecify.annotations.NullMarked;
