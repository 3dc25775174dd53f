/** Tests of outcomes: what is scored, summed up and made a text. */
@NullMarked
package org.trigpoint.outcomes;

import org.jspecify.annotations.NullMarked;
