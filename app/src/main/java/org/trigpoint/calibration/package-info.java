/** What scores say together: how they are distributed, how far observers who scored the same session agree, whether they drift from expert scores, and what is still missing. */
@NullMarked
package org.trigpoint.calibration;

import org.jspecify.annotations.NullMarked;
