package org.trigpoint.ui.memos;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.trigpoint.exchange.MemoExport;
import org.trigpoint.memos.MemoQueries;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.parts.StudyDoor;
import org.trigpoint.ui.undo.UndoDesk;

/** What the screen of memos reads and does its work with, in one hand. */
@Profile("!headless")
@Component
record MemoDesk(
        StudyDoor door,
        StudyQueries studies,
        MemoQueries queries,
        MemoService memos,
        SubjectMemoService subjects,
        MemoExport export,
        UndoDesk undo) {}
