/** How far delivery kept to what was planned and what the criteria for a full-scale trial say, read from records; how a study settles what the protocol leaves open, and what named persons decide where it is silent. */
@NullMarked
package org.trigpoint.fidelity;

import org.jspecify.annotations.NullMarked;
