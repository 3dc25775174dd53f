/** Jobs on the real database, with handlers of their own. */
@NullMarked
package org.trigpoint.jobs;

import org.jspecify.annotations.NullMarked;
