/** Instruments as data: forms with items, scales, anchors and the evidence that they ask for; what answers to them can be, and what is computed of answers. Knows nothing of people, studies or where answers are kept. */
@NullMarked
package org.trigpoint.codebooks.instruments;

import org.jspecify.annotations.NullMarked;
