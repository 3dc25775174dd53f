/** A form on the screen, filled in on one page, one question at a time or live; knows instruments, and neither sessions nor files. */
@NullMarked
package org.trigpoint.ui.form;

import org.jspecify.annotations.NullMarked;
