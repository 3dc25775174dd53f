/** What speaks to an evaluation question: what people say does, and everything that is there of it, read together. */
@NullMarked
package org.trigpoint.spine;

import org.jspecify.annotations.NullMarked;
