/** What people undo, do again, and bring back from the bin; knows rows of gestures, and no room that writes them. */
@NullMarked
package org.trigpoint.undo;

import org.jspecify.annotations.NullMarked;
