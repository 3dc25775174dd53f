/** Topic guides: what was asked of whom and when, and what each question asks about. */
@NullMarked
package org.trigpoint.ui.guides;

import org.jspecify.annotations.NullMarked;
