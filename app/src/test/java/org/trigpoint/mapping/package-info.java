/** Tests of the thematic map. */
@NullMarked
package org.trigpoint.mapping;

import org.jspecify.annotations.NullMarked;
