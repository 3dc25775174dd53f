/** Files that are dropped or chosen on a screen. */
@NullMarked
package org.trigpoint.ui.files;

import org.jspecify.annotations.NullMarked;
