/** Segments of an index made at once out of columns of numbers, instead of document by document. */
@NullMarked
package org.trigpoint.search.segment;

import org.jspecify.annotations.NullMarked;
