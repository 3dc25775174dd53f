/** How far delivery kept to what was planned, what it rests on, and what the criteria for a full-scale trial say. */
@NullMarked
package org.trigpoint.ui.fidelity;

import org.jspecify.annotations.NullMarked;
