/** Whole, provenance-bearing files out of a study; knows readings of every room below, and nothing of screens. */
@NullMarked
package org.trigpoint.exchange;

import org.jspecify.annotations.NullMarked;
