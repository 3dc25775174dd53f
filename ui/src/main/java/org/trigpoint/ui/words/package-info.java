/** Words as screens: how often they stand, the company they keep, and how they and codes are spread along the sources. */
@NullMarked
package org.trigpoint.ui.words;

import org.jspecify.annotations.NullMarked;
