/** Holds findings against strands as people do, and changes what they rest on. */
@NullMarked
package org.trigpoint.triangulation;

import org.jspecify.annotations.NullMarked;
