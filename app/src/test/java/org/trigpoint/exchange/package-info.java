/** Tests of the files that leave a study. */
@NullMarked
package org.trigpoint.exchange;

import org.jspecify.annotations.NullMarked;
