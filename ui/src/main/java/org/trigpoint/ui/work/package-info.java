/** The list of work in the background: how far it is, how it is stopped, and the files that it made. */
@NullMarked
package org.trigpoint.ui.work;

import org.jspecify.annotations.NullMarked;
