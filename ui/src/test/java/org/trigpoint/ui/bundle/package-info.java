/** What is served to the browser and what is shipped: the committed bundle and the packaged jar. */
@NullMarked
package org.trigpoint.ui.bundle;

import org.jspecify.annotations.NullMarked;
