/** Tests of finding and of the index that follows the database. */
@NullMarked
package org.trigpoint.finding;

import org.jspecify.annotations.NullMarked;
