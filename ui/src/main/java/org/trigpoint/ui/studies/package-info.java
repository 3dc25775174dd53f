/** The studies that are mine, the home of one, and its settings. */
@NullMarked
package org.trigpoint.ui.studies;

import org.jspecify.annotations.NullMarked;
