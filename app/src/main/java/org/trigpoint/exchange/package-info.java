/** Whole, provenance-bearing files out of a study; knows readings of every room below, and nothing of screens. */
@OverBudget("Each kind of file has its door here, for the way out is shown to no other room.")
@NullMarked
package org.trigpoint.exchange;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
