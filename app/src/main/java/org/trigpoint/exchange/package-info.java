/** Whole, provenance-bearing files out of a study; knows readings of every room below, and nothing of screens. */
@OverBudget(
        "Each kind of file that leaves is a service of its own, and all of them go by the one way out that is closed to others.")
@NullMarked
package org.trigpoint.exchange;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
