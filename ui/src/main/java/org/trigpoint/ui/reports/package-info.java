/** The reports of an analysis: what each holds, its choices, and the file; knows what screens call, and no other feature. */
@NullMarked
package org.trigpoint.ui.reports;

import org.jspecify.annotations.NullMarked;
