package org.trigpoint.ui.bin;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Profile;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;
import org.trigpoint.undo.BinItem;
import org.trigpoint.undo.BinQueries;
import org.trigpoint.undo.BinService;

/** What the screen of the bin calls. */
@Profile("!headless")
@SpringComponent
record BinDesk(
        StudyDoor door,
        StudyQueries studies,
        BinQueries queries,
        BinService bin,
        SourceService sources,
        UndoDesk undo) {

    /** Brings one thing back, whatever it is. */
    void restore(Coder coder, BinItem item) {
        switch (item.kind()) {
            case SOURCE -> sources.restore(coder, new SourceId(item.id()));
            case CODE -> bin.restore(coder, new CodeId(item.id()));
            case THEME -> bin.restore(coder, new ThemeId(item.id()));
            case CODING -> bin.restore(coder, new CodingId(item.id()));
            case MEMO -> bin.restore(coder, new MemoId(item.id()));
        }
    }
}
