/** Holds coefficients against what was published, against an independent reference, and against laws. */
@NullMarked
package org.trigpoint.codebooks.agreement;

import org.jspecify.annotations.NullMarked;
