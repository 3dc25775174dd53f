/** Tests of what themes rest on. */
@NullMarked
package org.trigpoint.evidence;

import org.jspecify.annotations.NullMarked;
