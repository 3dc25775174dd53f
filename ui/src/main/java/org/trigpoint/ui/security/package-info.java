/** The doors: signing in and out, what each response may do in a browser, and how long a session lasts. */
@NullMarked
package org.trigpoint.ui.security;

import org.jspecify.annotations.NullMarked;
