/** The doors, tried as a visitor and as an intruder. */
@NullMarked
package org.trigpoint.ui.security;

import org.jspecify.annotations.NullMarked;
