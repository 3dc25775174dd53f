/** What people see of jobs. */
@NullMarked
package org.trigpoint.work;

import org.jspecify.annotations.NullMarked;
