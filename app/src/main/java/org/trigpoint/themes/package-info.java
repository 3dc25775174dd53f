/** Themes over codes. */
@NullMarked
package org.trigpoint.themes;

import org.jspecify.annotations.NullMarked;
