/** Charts as figures: a drawing made in the browser, a title, a caption with n, and always the table of the same numbers. */
@NullMarked
package org.trigpoint.ui.charts;

import org.jspecify.annotations.NullMarked;
