/** Tests of linking: who is linked, who is not and why, and what is counted. */
@NullMarked
package org.trigpoint.linking;

import org.jspecify.annotations.NullMarked;
