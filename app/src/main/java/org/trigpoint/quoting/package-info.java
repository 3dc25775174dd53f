/** Whether words may be printed: what participants answered, and who could be recognised by what is printed beneath. */
@NullMarked
package org.trigpoint.quoting;

import org.jspecify.annotations.NullMarked;
