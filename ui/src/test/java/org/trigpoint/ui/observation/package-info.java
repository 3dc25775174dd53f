/** Sessions as observers see and score them: in a real browser. */
@NullMarked
package org.trigpoint.ui.observation;

import org.jspecify.annotations.NullMarked;
