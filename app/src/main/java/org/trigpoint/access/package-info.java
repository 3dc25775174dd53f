/** People, sign-in, roles, membership and sites: who may do what, given as proofs that only this room makes. */
@NullMarked
@OverBudget("Proofs, sign-in and people share constructors that nobody else may see, so they stay in one package.")
package org.trigpoint.access;

import org.jspecify.annotations.NullMarked;
import org.trigpoint.migrations.OverBudget;
