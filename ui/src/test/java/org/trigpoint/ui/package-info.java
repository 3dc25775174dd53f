/** The shell, tried in a browser. */
@NullMarked
package org.trigpoint.ui;

import org.jspecify.annotations.NullMarked;
