/** Files on their way in, sources, and their immutable text versions. */
@NullMarked
package org.trigpoint.sources;

import org.jspecify.annotations.NullMarked;
