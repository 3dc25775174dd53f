/** What holds for every screen, whichever: generated from the routes themselves. */
@NullMarked
package org.trigpoint.ui.routes;

import org.jspecify.annotations.NullMarked;
