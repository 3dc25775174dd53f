/** Bringing sources in, on the real database and with the real reading worker. */
@NullMarked
package org.trigpoint.sources;

import org.jspecify.annotations.NullMarked;
