/** The screen of reports, in a browser. */
@NullMarked
package org.trigpoint.ui.reports;

import org.jspecify.annotations.NullMarked;
