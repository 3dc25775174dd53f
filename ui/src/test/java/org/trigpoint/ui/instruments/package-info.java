/** Instruments in the browser. */
@NullMarked
package org.trigpoint.ui.instruments;

import org.jspecify.annotations.NullMarked;
