/** Records in numbers: what is counted by whom, as a chart with its tables; what changed, balance, and the flow of a trial. */
@NullMarked
package org.trigpoint.ui.description;

import org.jspecify.annotations.NullMarked;
