package org.trigpoint.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.trigpoint.reading.Segment.Said;

/** The words of a segment, turn by turn, and of what stands around it; the segment's own are marked. */
final class SegmentWords extends Div {

    private final org.trigpoint.sources.Span segment;

    SegmentWords(org.trigpoint.sources.Span segment) {
        this.segment = segment;
        addClassName("segment-words");
    }

    void show(List<Said> said) {
        removeAll();
        said.forEach(one -> add(turn(one)));
    }

    private Component turn(Said said) {
        Paragraph turn = new Paragraph();
        if (said.speaker() != null) {
            Span speaker = new Span(said.speaker() + time(said));
            speaker.addClassName("segment-speaker");
            turn.add(speaker);
        }
        String words = said.words();
        int from = unit(words, segment.start() - said.start());
        int to = unit(words, segment.end() - said.start());
        text(turn, words.substring(0, from));
        if (from < to) {
            Element mark = new Element("mark");
            mark.setText(words.substring(from, to));
            turn.getElement().appendChild(mark);
        }
        text(turn, words.substring(to));
        return turn;
    }

    private static void text(Paragraph turn, String words) {
        if (!words.isEmpty()) {
            turn.add(new Span(words));
        }
    }

    /** Where so many code points into the words a unit begins; their ends when it lies without. */
    private static int unit(String words, int points) {
        int all = words.codePointCount(0, words.length());
        return words.offsetByCodePoints(0, Math.clamp(points, 0, all));
    }

    private static String time(Said said) {
        Integer at = said.atMillis();
        if (at == null) {
            return "";
        }
        int seconds = at / 1000;
        return String.format(" \u00b7 %d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
