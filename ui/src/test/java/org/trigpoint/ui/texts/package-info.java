/** Correcting a text and its versions in a real browser, on the demo study. */
@NullMarked
package org.trigpoint.ui.texts;

import org.jspecify.annotations.NullMarked;
