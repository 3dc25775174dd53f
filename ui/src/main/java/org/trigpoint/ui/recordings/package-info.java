/** The page of a source's recording: brought, listened to, deleted on its day or now. */
@NullMarked
package org.trigpoint.ui.recordings;

import org.jspecify.annotations.NullMarked;
