/** The development of an analysis in a browser. */
@NullMarked
package org.trigpoint.ui.phases;

import org.jspecify.annotations.NullMarked;
