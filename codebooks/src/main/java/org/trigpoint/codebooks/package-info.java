/** The method as versioned data; knows nothing of people or databases. */
@NullMarked
package org.trigpoint.codebooks;

import org.jspecify.annotations.NullMarked;
