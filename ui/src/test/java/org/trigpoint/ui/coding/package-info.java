/** The coding workspace in a real browser, on the demo study. */
@NullMarked
package org.trigpoint.ui.coding;

import org.jspecify.annotations.NullMarked;
