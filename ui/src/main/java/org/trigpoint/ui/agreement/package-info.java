/** The screen of double coding: samples that are declared, how far coders agree on them, and where they differ. */
@NullMarked
package org.trigpoint.ui.agreement;

import org.jspecify.annotations.NullMarked;
