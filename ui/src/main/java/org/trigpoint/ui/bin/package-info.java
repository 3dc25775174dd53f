/** The bin of a study as a screen: what lies in it, bringing things back, and emptying it. */
@NullMarked
package org.trigpoint.ui.bin;

import org.jspecify.annotations.NullMarked;
