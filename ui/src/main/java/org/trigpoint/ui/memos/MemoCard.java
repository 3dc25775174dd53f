package org.trigpoint.ui.memos;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.ui.parts.Moments;

/** One memo: what it is about, its words, who wrote it and when, and what can be done with it. */
final class MemoCard extends ListItem {

    MemoCard(MemoLine memo, String base, Component... actions) {
        addClassName("trig-memo");
        Span origin = new Span(memo.authorName() + " \u00b7 " + Moments.brief(memo.writtenAt()) + written(memo));
        origin.addClassName("trig-soft");
        Div foot = new Div(origin);
        foot.addClassName("trig-memo-foot");
        foot.add(actions);
        add(head(memo, base));
        said(memo);
        add(foot);
    }

    private static Div head(MemoLine memo, String base) {
        Span kind = new Span(memo.about().label());
        kind.addClassName("trig-memo-kind");
        Div head = new Div(kind, new Anchor(MemoAddress.of(memo, base), memo.subject()));
        head.addClassName("trig-memo-head");
        String analysis = memo.analysisName();
        if (analysis != null) {
            Span within = new Span(analysis);
            within.addClassName("trig-soft");
            head.add(within);
        }
        if (memo.important()) {
            Span mark = new Span("Important");
            mark.addClassName("important-mark");
            head.add(mark);
        }
        return head;
    }

    private void said(MemoLine memo) {
        String words = memo.words();
        if (words != null) {
            HtmlContainer quote = new HtmlContainer("blockquote");
            quote.setText(words);
            quote.addClassName("trig-memo-quote");
            add(quote);
        }
        if (!memo.body().isEmpty()) {
            Markdown body = new Markdown(memo.body());
            body.addClassName("trig-memo-body");
            add(body);
        }
    }

    private static String written(MemoLine memo) {
        return memo.revision() == 1 ? "" : " \u00b7 version " + memo.revision();
    }
}
