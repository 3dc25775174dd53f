/** Outcomes that members of families report: questionnaires scored by the rules of their instruments, summed up by form, site and arm, and the goals that people wrote as texts to be coded. */
@NullMarked
package org.trigpoint.outcomes;

import org.jspecify.annotations.NullMarked;
