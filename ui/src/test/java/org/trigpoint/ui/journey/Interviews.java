package org.trigpoint.ui.journey;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** Three interviews that nobody gave: invented for this journey and for the guide's pictures. */
final class Interviews {

    static final Interview MARIAM = new Interview("Keyworker_Northbridge.docx", """
            Interviewer: Could you tell me how a family comes to you?
            Mariam: Somebody at school rings, or the health visitor does. Then the form goes in, and after that it is waiting. I have known a mother wait eleven weeks for a first visit.
            Interviewer: What happens in those weeks?
            Mariam: They ring us. They ring the school. They keep a folder with every letter in it, because nobody else keeps the whole story. That is work, and no one counts it.
            Interviewer: And once you are there?
            Mariam: Then it turns. I sit down at the kitchen table and I say: tell me from the beginning, I have time. You can see the shoulders come down.
            Interviewer: What helps you to do that?
            Mariam: My supervisor. She asks questions instead of giving answers, and I take that into the next visit with me.
            """);

    static final Interview JOAN = new Interview("Parent_Northbridge.docx", """
            Interviewer: What was it like before the keyworker came?
            Joan: Waiting. I waited for the letter, then I waited for the visit, and every time it was somebody new who asked me the same thing.
            Interviewer: How did you keep track?
            Joan: I wrote it all down in a calendar. Who rang, who said they would ring. I was the secretary of my own family.
            Interviewer: And then?
            Joan: Then Mariam came, and she came again the week after. The same face. The children knew her name, and that is when I began to trust it.
            Interviewer: What would you tell someone who plans this service?
            Joan: Do not make us tell the story six times. Send one person, and let her stay.
            """);

    static final Interview PETER = new Interview("Parent_Southmere.docx", """
            Interviewer: How long have you known the team?
            Peter: Since spring. Before that we were waiting for a place, and I rang every Monday at nine so that they would not forget us.
            Interviewer: Every Monday?
            Peter: Every Monday. My boss knew. I stood in the yard with the phone.
            Interviewer: What changed when they came?
            Peter: They asked all of us, the lad as well. Nobody had asked him anything before. He said he would like to be told when people are coming.
            Interviewer: And are you told?
            Peter: We are now. She writes it on the fridge. It sounds like nothing, but it is the first time we have known what happens next.
            """);

    private Interviews() {}

    /**
     * One of them, as a file in Word.
     *
     * @param file its name
     * @param text one turn a line, the speaker's label before a colon
     */
    record Interview(String file, String text) {

        FilePayload payload() {
            return Docx.of(file, text);
        }

        int turns() {
            return Math.toIntExact(text.lines().count());
        }
    }

    static List<Interview> all() {
        return List.of(MARIAM, JOAN, PETER);
    }
}
