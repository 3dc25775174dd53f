/** The screens of observed sessions: planned, scored beside their transcript, and compared. */
@NullMarked
package org.trigpoint.ui.observation;

import org.jspecify.annotations.NullMarked;
