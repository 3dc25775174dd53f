/** Reading, describing and gathering sources in a browser. */
@NullMarked
package org.trigpoint.ui.familiarisation;

import org.jspecify.annotations.NullMarked;
