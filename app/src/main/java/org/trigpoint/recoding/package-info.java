/** Codes merged and split, with their segments and all else that rests on them, in one transaction. */
@NullMarked
package org.trigpoint.recoding;

import org.jspecify.annotations.NullMarked;
