/** People, sign-in, roles, membership and sites: who may do what, given as proofs that only this room makes. */
@NullMarked
package org.trigpoint.access;

import org.jspecify.annotations.NullMarked;
