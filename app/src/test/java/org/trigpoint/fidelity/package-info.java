/** What readings of fidelity and progression promise: what records say is what is counted, and people decide by name. */
@NullMarked
package org.trigpoint.fidelity;

import org.jspecify.annotations.NullMarked;
