/** Files on their way in, sources, and their immutable text versions. */
@NullMarked
@OverBudget(
        "Intake, description, speakers and text write the same rows: cut apart, each would show the others its insides.")
package org.trigpoint.sources;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
