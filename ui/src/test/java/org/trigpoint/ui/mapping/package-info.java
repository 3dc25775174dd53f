/** The thematic map in a browser. */
@NullMarked
package org.trigpoint.ui.mapping;

import org.jspecify.annotations.NullMarked;
