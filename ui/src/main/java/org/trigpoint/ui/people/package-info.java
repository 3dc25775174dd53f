/** People: their own password, and the administrator's list of everybody. */
@NullMarked
package org.trigpoint.ui.people;

import org.jspecify.annotations.NullMarked;
