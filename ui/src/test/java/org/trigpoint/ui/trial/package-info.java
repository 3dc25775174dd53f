/** A face without a house behind it: the doors and the shell on a few screens of their own. */
@NullMarked
package org.trigpoint.ui.trial;

import org.jspecify.annotations.NullMarked;
