/** Tests of the practitioner's lane. */
@NullMarked
package org.trigpoint.practice;

import org.jspecify.annotations.NullMarked;
