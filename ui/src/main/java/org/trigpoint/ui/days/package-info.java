/** Days as they are chosen everywhere. */
@NullMarked
package org.trigpoint.ui.days;

import org.jspecify.annotations.NullMarked;
