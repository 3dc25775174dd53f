/** Whether records are described rightly, and to whom. */
@NullMarked
package org.trigpoint.description;

import org.jspecify.annotations.NullMarked;
