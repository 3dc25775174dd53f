/** The screen of themes beside training and outcomes, and of who is linked to which record. */
@NullMarked
package org.trigpoint.ui.linking;

import org.jspecify.annotations.NullMarked;
