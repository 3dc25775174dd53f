/** Tests of the room of the same name. */
@NullMarked
package org.trigpoint.settings;

import org.jspecify.annotations.NullMarked;
