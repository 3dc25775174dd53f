/** The versions of a text: what differs between them, what needs a look after a change, and a file in place of the text. */
@NullMarked
package org.trigpoint.ui.texts;

import org.jspecify.annotations.NullMarked;
