package org.trigpoint.durability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.Coding;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.history.JournalCheck;
import org.trigpoint.history.JournalVerification;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.Tables;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

/**
 * A process of its own: the application without a face, with four clients that code until somebody kills it. It says
 * whether the journal and the index hold, then {@code ready}, then a line for each coding that the service returned.
 */
final class CodingClients {

    private static final int CLIENTS = 4;
    private static final String TEXT = "She said it was the same person every week. ".repeat(1_000);

    private CodingClients() {}

    /**
     * Codes until it is killed or its input ends.
     *
     * @param words the home of the installation and the number of the round
     * @throws IOException when the input breaks
     */
    public static void main(String[] words) throws IOException {
        ConfigurableApplicationContext house = new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .run("--trigpoint.home=" + words[0]);
        AccessDesk access = house.getBean(AccessDesk.class);
        JournalCheck journal = house.getBean(JournalVerification.class).check(access.operator());
        say(journal instanceof JournalCheck.Holds ? "journal holds" : "journal broken " + journal);
        IndexComparison index = new IndexComparison(house);
        say(index.differences());
        DSLContext sql = house.getBean(DSLContext.class);
        // Every process counts its studies from one; those of earlier rounds step aside.
        sql.update(Tables.STUDY)
                .set(Tables.STUDY.NAME, DSL.concat(Tables.STUDY.NAME, DSL.inline(", before " + words[1])))
                .execute();
        SmallStudy study = new SmallStudy(sql, access);
        Coder maker = study.coder("maker-" + words[1] + "-");
        CodeId code = house.getBean(CodeService.class).make(maker, study.analysis, null, "Same person", 1);
        List<Runnable> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Coder coder = study.coder("client-" + words[1] + "-" + client + "-");
            SourceId source = study.source("Interview " + client, study.la01, coder, TEXT);
            // It came without a service: no kill may find it there and nobody told of it.
            study.changed(source);
            Passage all = study.passage(source, TEXT);
            clients.add(() -> code(house.getBean(CodingService.class), coder, all, code));
        }
        say("ready");
        index.keepInStep();
        clients.forEach(client -> Thread.ofPlatform().daemon().start(client));
        while (System.in.read() >= 0) {
            // Whoever started us is there.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void code(CodingService service, Coder coder, Passage all, CodeId code) {
        try {
            for (int start = 0; start < all.span().end() - 4; start++) {
                Coding coding =
                        service.code(coder, new Passage(all.source(), all.version(), new Span(start, start + 4)), code);
                say("coded " + coding.id().value() + " " + coding.source().value() + " "
                        + coding.span().start() + " " + coding.span().end());
            }
        } catch (DataAccessException | CannotCreateTransactionException gone) {
            // The database was killed: what was not acknowledged is nobody's loss.
            Thread.currentThread().interrupt();
        }
    }

    /** One whole line in one write; the full stop shows that it is whole. */
    private static synchronized void say(String line) {
        byte[] bytes = (line + ".\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
