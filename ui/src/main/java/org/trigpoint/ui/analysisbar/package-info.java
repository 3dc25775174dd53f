/** The bar that the screens of one analysis share; features bring their places to it. */
@NullMarked
package org.trigpoint.ui.analysisbar;

import org.jspecify.annotations.NullMarked;
