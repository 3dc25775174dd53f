/** Components and helpers that the features share; knows no feature. */
@NullMarked
package org.trigpoint.ui.parts;

import org.jspecify.annotations.NullMarked;
