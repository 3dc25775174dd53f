/** Memos: what people think, about passages and about everything else of a study. */
@NullMarked
package org.trigpoint.memos;

import org.jspecify.annotations.NullMarked;
