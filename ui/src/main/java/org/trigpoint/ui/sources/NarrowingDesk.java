package org.trigpoint.ui.sources;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.attributes.AttributeQueries;
import org.trigpoint.familiarisation.ReadMarkQueries;
import org.trigpoint.sets.SourceSetQueries;
import org.trigpoint.sets.SourceSetService;

/** What the list of sources is narrowed with. */
@Profile("!headless")
@SpringComponent
record NarrowingDesk(
        ReadMarkQueries read, AttributeQueries attributes, SourceSetQueries sets, SourceSetService gathering) {}
