/** The child's side of reading: formats, charsets and Tika, which no class outside this package touches. */
@NullMarked
package org.trigpoint.search.reading.worker;

import org.jspecify.annotations.NullMarked;
