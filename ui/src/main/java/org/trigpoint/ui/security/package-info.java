/** The doors: signing in and out, what each response may do in a browser, how long a session lasts, who still gets a file. */
@NullMarked
package org.trigpoint.ui.security;

import org.jspecify.annotations.NullMarked;
