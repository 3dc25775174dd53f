/** The demo study: made-up content with its truths, put in by the services that people use; knows no table. */
@NullMarked
@OverBudget("The pack is one value made of small records, which the tests that recount its truths read.")
package org.trigpoint.demo;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
