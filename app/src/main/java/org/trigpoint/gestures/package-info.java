/** What a transaction does as one gesture, kept so that it can be undone; knows no permission, and undoes nothing itself. */
@NullMarked
package org.trigpoint.gestures;

import org.jspecify.annotations.NullMarked;
