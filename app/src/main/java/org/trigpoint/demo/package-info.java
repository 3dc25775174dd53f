/** The demo study as pure content: what was said, by whom, where it was coded and what must be found in it; knows no database. */
@NullMarked
@OverBudget("The pack is one value made of small records, which the tests that recount its truths read.")
package org.trigpoint.demo;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
