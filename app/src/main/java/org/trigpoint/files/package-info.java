/** Files that are there whole or not at all; knows nothing of what is in them. */
@NullMarked
package org.trigpoint.files;

import org.jspecify.annotations.NullMarked;
