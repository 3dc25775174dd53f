/** Passages given codes; knows nothing of themes. */
@NullMarked
@OverBudget(
        "Codings of one coder and those a team agreed on are rows of one table: one repository writes them, which nobody else sees.")
package org.trigpoint.coding;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
