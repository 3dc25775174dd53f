/** Tests of the screens of themes and of their matrix. */
@NullMarked
package org.trigpoint.ui.themes;

import org.jspecify.annotations.NullMarked;
