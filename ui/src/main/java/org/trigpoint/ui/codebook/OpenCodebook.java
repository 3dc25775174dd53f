package org.trigpoint.ui.codebook;

import com.vaadin.flow.router.RouteParameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.Notify;

/** What the parts of the open codebook share. Proofs are asked for anew at each gesture. */
final class OpenCodebook {

    private final CodebookDesk desk;
    private final RouteParameters route;
    private final CodebookAddress address;
    private final boolean mayChange;
    private final Runnable again;
    private Codebook codebook;
    private CodeTree tree;

    OpenCodebook(CodebookDesk desk, RouteParameters route, Runnable again) {
        this.desk = desk;
        this.route = route;
        this.again = again;
        Reader reader = desk.door().reader(route);
        this.address = CodebookAddress.of(reader.study(), route);
        this.mayChange = reader instanceof Coder;
        this.codebook = desk.codebooks().present(reader, address.analysis());
        this.tree = desk.trees().tree(reader, address.analysis());
    }

    CodebookDesk desk() {
        return desk;
    }

    RouteParameters route() {
        return route;
    }

    CodebookAddress address() {
        return address;
    }

    Codebook codebook() {
        return codebook;
    }

    CodeTree tree() {
        return tree;
    }

    /** Whether gestures that change something are offered; services ask for proofs all the same. */
    boolean mayChange() {
        return mayChange;
    }

    Reader reader() {
        return desk.door().reader(route);
    }

    Coder coder() {
        return desk.door().coder(route);
    }

    /** The entry of a code that is in the codebook. */
    Codebook.Entry entry(CodeId code) {
        return Objects.requireNonNull(codebook.find(code));
    }

    Codebook.@Nullable Entry find(CodeId code) {
        return codebook.find(code);
    }

    /** Whether a code that an address asks for is here; none asked for is. */
    boolean knows(@Nullable CodeId code) {
        return code == null || codebook.find(code) != null;
    }

    /** Reads everything again and shows it. */
    void again() {
        Reader reader = reader();
        codebook = desk.codebooks().present(reader, address.analysis());
        tree = desk.trees().tree(reader, address.analysis());
        again.run();
    }

    /** Says what has just gone, and offers to undo it. */
    void offer(String sentence) {
        desk.undo().offer(address.study(), sentence, this::again);
    }

    /** Does something and shows how it is afterwards; what is refused is said. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
        again();
    }
}
