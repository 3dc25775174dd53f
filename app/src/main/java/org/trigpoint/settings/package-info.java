/** What people set for themselves, in whatever study they are. */
@NullMarked
package org.trigpoint.settings;

import org.jspecify.annotations.NullMarked;
