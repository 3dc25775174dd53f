package org.trigpoint.ui.journey;

import com.microsoft.playwright.options.FilePayload;

/** Three short interviews of our own making. */
final class Interviews {

    private Interviews() {}

    static FilePayload[] all() {
        return new FilePayload[] {
            Docx.of("parent-northbridge.docx", """
                    Interviewer: How did it begin?
                    Parent: We waited for the letter. Nobody told us how long the waiting list was.
                    Interviewer: And then?
                    Parent: The keyworker rang every week, even with nothing to tell. That is what made me trust her.
                    Interviewer: What would you change?
                    Parent: Tell people how long they will wait. Waiting is work when nobody counts it.
                    """),
            Docx.of("parent-eastmoor.docx", """
                    Interviewer: How did it begin?
                    Parent: With a visit. She sat with the children before she opened her folder.
                    Interviewer: Did that matter?
                    Parent: It did. My son showed her his drawings, and he shows nobody his drawings.
                    Interviewer: Was there any waiting?
                    Parent: Three months on a waiting list before that. I rang them, they never rang me.
                    """),
            Docx.of("keyworker-northbridge.docx", """
                    Interviewer: What do families say about the start?
                    Keyworker: That they wait. I ring them while they wait, because silence undoes trust.
                    Interviewer: Does the team support that?
                    Keyworker: We talked it over in group supervision, and now we all do it.
                    """),
        };
    }
}
