/** Tests of the practitioner's lane in a browser. */
@NullMarked
package org.trigpoint.ui.practice;

import org.jspecify.annotations.NullMarked;
