/** The door of the house: main, and the order in which its parts start. */
@NullMarked
package org.trigpoint;

import org.jspecify.annotations.NullMarked;
