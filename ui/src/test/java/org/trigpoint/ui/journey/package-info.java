/** The main job from beginning to end, as somebody does it on the first day; it makes the pictures of the guide. */
@NullMarked
package org.trigpoint.ui.journey;

import org.jspecify.annotations.NullMarked;
