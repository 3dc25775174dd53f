/** Themes over codes, and the matrices that set them against what is known of sources and people. */
@NullMarked
package org.trigpoint.themes;

import org.jspecify.annotations.NullMarked;
