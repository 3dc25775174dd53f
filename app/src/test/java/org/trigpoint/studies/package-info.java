/** Studies, their frame and their questions, held against the real database. */
@NullMarked
package org.trigpoint.studies;

import org.jspecify.annotations.NullMarked;
