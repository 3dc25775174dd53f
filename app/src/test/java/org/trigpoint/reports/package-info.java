/** Tests of what reports say. */
@NullMarked
package org.trigpoint.reports;

import org.jspecify.annotations.NullMarked;
