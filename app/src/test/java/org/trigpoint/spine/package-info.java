@NullMarked
package org.trigpoint.spine;

import org.jspecify.annotations.NullMarked;
