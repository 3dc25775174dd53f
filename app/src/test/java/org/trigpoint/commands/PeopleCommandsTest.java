package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.SignInDesk;
import org.trigpoint.access.SignInOutcome.Welcome;
import org.trigpoint.access.SignedIn;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.testing.SmallStudy;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class PeopleCommandsTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private JsonMapper json;

    @Test
    void a_person_is_added_to_a_study_and_signs_in_with_the_password_that_was_printed() {
        JsonNode study = call(new StudyCommand.Add(), "Pilot of the command line");
        assertThat(study.get("name").asString()).isEqualTo("Pilot of the command line");

        JsonNode lead = call(
                new UserCommand.Add(),
                "lena",
                "--role",
                "lead",
                "--study",
                study.get("study").asString());

        assertThat(desk.signIn("lena", lead.get("one_time_password").asString(), "a"))
                .isInstanceOfSatisfying(
                        Welcome.class,
                        welcome -> assertThat(welcome.proof().passwordOneTime()).isTrue());
        JsonNode line = call(new StudyCommand.All());
        assertThat(line.get("name").asString()).isEqualTo("Pilot of the command line");
        assertThat(line.get("leads").asInt()).isOne();
    }

    @Test
    void a_site_is_named_by_its_code_and_without_one_nobody_is_added() {
        SmallStudy study = new SmallStudy(sql, access);
        String number = String.valueOf(study.study.value());

        assertThat(refused(new UserCommand.Add(), "rob", "--role", "researcher", "--study", number, "--site", "LA99"))
                .contains("no site");
        assertThat(refused(new UserCommand.Add(), "rob", "--role", "researcher"))
                .contains("--study");
        assertThat(refused(new UserCommand.Add(), "rob", "--role", "boss", "--study", number))
                .contains("no role");
        assertThat(refused(new UserCommand.Add(), "rob", "--role", "administrator", "--study", number))
                .contains("no study");

        call(new UserCommand.Add(), "rob", "--role", "researcher", "--study", number, "--site", "la02");
        SignedIn rob = org.trigpoint.access.Proofs.signedIn(personOf("rob"), "rob", false);
        Coder coder = access.coder(rob, study.study);
        assertThat(coder.onlySite()).isEqualTo(study.la02);
    }

    private org.trigpoint.migrations.PersonId personOf(String name) {
        var person = org.trigpoint.migrations.schema.Tables.PERSON;
        return sql.select(person.ID)
                .from(person)
                .where(person.SIGN_IN_NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    private String refused(TrigpointCommand command, String... words) {
        return String.valueOf(catchThrowable(() -> call(command, words)).getMessage());
    }

    private JsonNode call(TrigpointCommand command, String... words) {
        new CommandLine(command).parseArgs(words);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(results, true, StandardCharsets.UTF_8);
        assertThat(command.run(new House(before -> context), new Output(stream, stream, false)))
                .isEqualTo(Ending.DONE);
        return json.readTree(
                results.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }
}
