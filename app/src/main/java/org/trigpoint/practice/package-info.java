/** The practitioner's lane: what people outside the team are asked to fill in, what they write and what becomes of it, what they let be done with it, and what the team asks them about it. */
@NullMarked
package org.trigpoint.practice;

import org.jspecify.annotations.NullMarked;
