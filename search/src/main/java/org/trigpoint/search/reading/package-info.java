/** Any file to clean text with structure, read in a worker process of its own. */
@NullMarked
package org.trigpoint.search.reading;

import org.jspecify.annotations.NullMarked;
