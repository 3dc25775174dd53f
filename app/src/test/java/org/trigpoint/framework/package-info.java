/** Tests of framework matrices. */
@NullMarked
package org.trigpoint.framework;

import org.jspecify.annotations.NullMarked;
