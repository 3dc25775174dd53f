/** How fast the house is at the sizes of real studies: run by {@code ./mvnw -Pbenchmark verify}, never by tests. */
@NullMarked
package org.trigpoint.benchmark;

import org.jspecify.annotations.NullMarked;
