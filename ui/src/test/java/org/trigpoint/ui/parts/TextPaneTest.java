package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonCodec;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server's side of the pane: what it sends to the browser and what it makes of the browser's events. */
class TextPaneTest extends BrowserlessTest {

    private final TextPane pane = new TextPane();
    private final List<PaneGesture> gestures = new ArrayList<>();

    @BeforeEach
    void listen() {
        pane.addGestureListener(gestures::add);
    }

    @Test
    void every_event_of_the_element_becomes_a_gesture() {
        fire("trig-code", "{\"start\":3,\"end\":9,\"code\":\"c1\"}");
        fire("trig-new-code", "{\"start\":3,\"end\":9,\"name\":\"Trust\"}");
        fire("trig-in-vivo", "{\"start\":3,\"end\":9}");
        fire("trig-uncode", "{\"coding\":\"k1\"}");
        fire("trig-resize", "{\"coding\":\"k1\",\"start\":2,\"end\":9}");
        fire("trig-memo", "{\"start\":3,\"end\":9,\"text\":\"Why?\"}");
        fire("trig-memo", "{\"start\":3,\"end\":9,\"memo\":\"m1\",\"revision\":1,\"text\":\"Why not?\"}");
        fire("trig-important", "{\"start\":3,\"end\":9}");
        fire("trig-important", "{\"start\":3,\"end\":9,\"memo\":\"7\"}");
        fire("trig-keys", "{\"keys\":{\"code\":\"x\"}}");
        fire("trig-selection", "{\"start\":3,\"end\":9}");
        fire("trig-selection", "null");
        fire("trig-focus-coding", "{\"coding\":\"k1\"}");

        assertThat(gestures)
                .containsExactly(
                        new PaneGesture.Code(3, 9, "c1"),
                        new PaneGesture.NewCode(3, 9, "Trust"),
                        new PaneGesture.InVivo(3, 9),
                        new PaneGesture.Uncode("k1"),
                        new PaneGesture.Resize("k1", 2, 9),
                        new PaneGesture.Memo(3, 9, null, 0, "Why?"),
                        new PaneGesture.Memo(3, 9, "m1", 1, "Why not?"),
                        new PaneGesture.Important(3, 9, null),
                        new PaneGesture.Important(3, 9, "7"),
                        new PaneGesture.Keys(Map.of("code", "x")),
                        new PaneGesture.Selection(new PaneText.Passage(3, 9)),
                        new PaneGesture.Selection(null),
                        new PaneGesture.Held("k1"));
    }

    @Test
    void a_passage_that_runs_backward_is_not_listened_to() {
        assertThatThrownBy(() -> fire("trig-code", "{\"start\":9,\"end\":3,\"code\":\"c1\"}"))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a passage covers at least one code point: 9 to 3");
        assertThat(gestures).isEmpty();
    }

    @Test
    void calls_carry_the_method_and_their_records() {
        UI ui = UI.getCurrent();
        ui.add(pane);
        pane.load(Interview.ofAParent().coded("k1", "a cup of tea", 0).loaded());
        pane.paint(List.of(), List.of("k1"), List.of());
        pane.refuse(new PaneText.Passage(3, 9), "c1", "The code is gone.");
        pane.goTo(new PaneText.Passage(3, 9));
        pane.useKeys(Map.of("code", "x"));
        pane.backlight(null);

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        List<PendingJavaScriptInvocation> calls = ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getOwner().equals(pane.getElement().getNode()))
                .toList();
        assertThat(calls)
                .extracting(call -> call.getInvocation().getParameters().getFirst())
                .containsExactly("load", "paint", "refuse", "goTo", "useKeys", "backlight");
        assertThat(sent(calls.get(0)).at("/0/codings/0/id").asString()).isEqualTo("k1");
        assertThat(sent(calls.get(0)).at("/0/turns/1/at").asLong()).isEqualTo(11_000L);
        assertThat(sent(calls.get(1)).toString()).isEqualTo("[{\"added\":[],\"removed\":[\"k1\"],\"changed\":[]}]");
        assertThat(sent(calls.get(2)).at("/0/sentence").asString()).isEqualTo("The code is gone.");
        assertThat(sent(calls.get(3)).toString()).isEqualTo("[3,9]");
        assertThat(sent(calls.get(4)).toString()).isEqualTo("[{\"code\":\"x\"}]");
        assertThat(sent(calls.get(5)).toString()).isEqualTo("[\"\"]");
    }

    private static JsonNode sent(PendingJavaScriptInvocation call) {
        return JacksonCodec.encodeWithTypeInfo(
                call.getInvocation().getParameters().get(1));
    }

    private void fire(String event, String detail) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.set("event.detail", JacksonUtils.getMapper().readTree(detail));
        pane.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(pane.getElement(), event, data));
    }
}
