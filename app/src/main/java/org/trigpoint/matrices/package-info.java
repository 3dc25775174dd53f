/** Matrices of themes and codes: what an analysis' counts rest on at one moment, and how they are counted from that alone. */
@NullMarked
package org.trigpoint.matrices;

import org.jspecify.annotations.NullMarked;
