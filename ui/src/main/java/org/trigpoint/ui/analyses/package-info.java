/** The analyses of a study as a screen: what each declares and how far it is, begun, renamed, declared otherwise, locked, chosen. */
@NullMarked
package org.trigpoint.ui.analyses;

import org.jspecify.annotations.NullMarked;
