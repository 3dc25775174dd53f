/** Files brought in by a person with a browser. */
@NullMarked
package org.trigpoint.ui.sources;

import org.jspecify.annotations.NullMarked;
