/** Records from a file to the origin of a value, in the browser. */
@NullMarked
package org.trigpoint.ui.records;

import org.jspecify.annotations.NullMarked;
