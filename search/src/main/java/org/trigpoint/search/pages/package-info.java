/** Pages that the house itself has set, read back and made the same each time; knows nothing of strangers' files. */
@NullMarked
package org.trigpoint.search.pages;

import org.jspecify.annotations.NullMarked;
