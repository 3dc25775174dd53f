/** Rounds of coding: who codes what, whether blind, what differs, and what a team agreed on; knows no coefficient. */
@NullMarked
package org.trigpoint.rounds;

import org.jspecify.annotations.NullMarked;
