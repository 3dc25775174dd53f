/** The thematic map as people arrange it, and as a table; knows the map's readings and gestures, and how files of it are asked for. */
@NullMarked
package org.trigpoint.ui.mapping;

import org.jspecify.annotations.NullMarked;
