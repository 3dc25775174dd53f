/** Tests of the screen of memos. */
@NullMarked
package org.trigpoint.ui.memos;

import org.jspecify.annotations.NullMarked;
