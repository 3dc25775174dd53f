/** Tests of the log of an analysis and of what is drafted from it. */
@NullMarked
package org.trigpoint.phases;

import org.jspecify.annotations.NullMarked;
