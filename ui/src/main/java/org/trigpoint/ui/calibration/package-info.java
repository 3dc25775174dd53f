/** Screens of scores taken together: their distributions, profiles of sessions, agreement, drift, and what is still missing. */
@NullMarked
package org.trigpoint.ui.calibration;

import org.jspecify.annotations.NullMarked;
