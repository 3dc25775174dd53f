/** Tables out of strangers' files, read as words within narrow limits; knows nothing of what the words are about. */
@NullMarked
package org.trigpoint.tables;

import org.jspecify.annotations.NullMarked;
