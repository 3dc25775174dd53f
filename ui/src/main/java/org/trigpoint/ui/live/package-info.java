/** What several people do at once, on any screen: who is here, what happens, and two texts of one memo; knows no feature. */
@NullMarked
package org.trigpoint.ui.live;

import org.jspecify.annotations.NullMarked;
