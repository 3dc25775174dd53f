package org.trigpoint.benchmark;

import static org.trigpoint.migrations.schema.Tables.CODING;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleService;
import org.trigpoint.access.Role;
import org.trigpoint.ui.trial.Seat;

/**
 * A crowded morning: fifty people code in the packaged jar, two to a transcript, each a passage every few seconds, while two
 * hundred more have a window open and look. All speak to the server as browsers do; server and people share the machine.
 */
final class WorkRun {

    private static final int CODERS = 50;
    private static final int IDLE = 200;
    private static final int LEAST_PAUSE_MILLIS = 2_000;
    private static final int MOST_PAUSE_MILLIS = 4_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);
    private static final Wanted SOON = Wanted.tailAtMost(50, "\u2013", "\u2013");
    private static final Wanted A_SECOND = Wanted.tailAtMost(1_000, "\u2013", "\u2013");

    private static final Pattern PANE =
            Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"trig-text-pane\"");

    private final Path jar;
    private final Path home;
    private final PlantedStudy study;
    private final String password;
    private final Duration length;
    private final Queue<Double> codings = new ConcurrentLinkedQueue<>();
    private final Queue<Double> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();

    private WorkRun(Path jar, Path home, PlantedStudy study, String password, Duration length) {
        this.jar = jar;
        this.home = home;
        this.study = study;
        this.password = password;
        this.length = length;
    }

    /** Adds the people to a study, so that they can sign in once it is served. */
    static WorkRun in(House house, PlantedStudy study, Path jar, Path home, Duration length) {
        Administrator operator = house.the(AccessDesk.class).operator();
        Map<String, String> people = new LinkedHashMap<>();
        for (int person = 0; person < CODERS + IDLE; person++) {
            people.put(name(person), "Person " + person);
        }
        String password = house.the(PeopleService.class).addInvented(operator, people);
        MembershipService members = house.the(MembershipService.class);
        people.keySet().forEach(name -> members.add(study.lead(), name, Role.RESEARCHER, null));
        return new WorkRun(jar, home, study, password, length);
    }

    private static String name(int person) {
        return "person." + person;
    }

    /** Lets them work, and holds what they were told is saved against the database. */
    List<Line> lines() throws Exception {
        List<Seat> seats = new ArrayList<>();
        try (ServedJar served = new ServedJar(jar, home);
                HttpClient http = HttpClient.newHttpClient();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < CODERS + IDLE; person++) {
                Seat seat = new Seat(http, served.address());
                seat.signIn(name(person), password);
                seats.add(seat);
            }
            long until = System.nanoTime() + length.toNanos();
            List<Future<?>> work = new ArrayList<>();
            for (int person = 0; person < seats.size(); person++) {
                int number = person;
                Seat seat = seats.get(person);
                work.add(people.submit(() -> {
                    if (number < CODERS) {
                        code(seat, number, until);
                    } else {
                        look(seat, number, until);
                    }
                    return null;
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
            seats.forEach(Seat::close);
        }
        demandSaved();
        String at = "%d coders, %d idle, %d min".formatted(CODERS, IDLE, length.toMinutes());
        List<Line> lines = List.of(
                Line.of("Code a passage, from the request to the answer", at, new Times(List.copyOf(codings)), SOON),
                Line.of("A colleague's window is told of it", at, new Times(List.copyOf(arrivals)), A_SECOND));
        lines.forEach(System.out::println);
        return lines;
    }

    private void code(Seat seat, int person, long until) throws Exception {
        SplittableRandom random = new SplittableRandom(person);
        Thread.sleep(Duration.ofMillis(random.nextInt(MOST_PAUSE_MILLIS)));
        int pane = pane(seat.open(workspace(person / 2), message -> told(person, message)));
        long beat = System.nanoTime();
        while (System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS)));
            if (Times.since(beat) > HEARTBEAT.toMillis()) {
                seat.stillHere();
                beat = System.nanoTime();
            }
            int start = 10_000 + random.nextInt(20_000);
            int end = start + 20 + random.nextInt(200);
            String passage = "\"start\":" + start + ",\"end\":" + end;
            String code = Long.toString(
                    study.codes().get(random.nextInt(study.codes().size())).value());
            event(seat, pane, "trig-selection", passage);
            long begun = System.nanoTime();
            underWay.put(awaited(person, start, end), begun);
            event(seat, pane, "trig-code", passage + ",\"code\":\"" + code + "\"");
            codings.add(Times.since(begun));
        }
    }

    private String workspace(int transcript) {
        return "study/" + study.lead().study().value() + "/analysis/"
                + study.analysis().value() + "/source/"
                + PlantedStudy.source(transcript).value();
    }

    private static int pane(String drawn) {
        Matcher pane = PANE.matcher(drawn);
        if (!pane.find()) {
            throw new IllegalStateException("The workspace shows no text");
        }
        return Integer.parseInt(pane.group(1));
    }

    private static void event(Seat seat, int pane, String event, String detail) throws Exception {
        seat.ask("{\"type\":\"event\",\"node\":" + pane + ",\"event\":\"" + event + "\",\"data\":{\"event.detail\":{"
                + detail + "}}}");
    }

    /** A passage that the other one at the same transcript is to be told of. */
    private static String awaited(int person, int start, int end) {
        return (person ^ 1) + ":" + start + "-" + end;
    }

    private void told(int person, String message) {
        underWay.forEach((awaited, begun) -> {
            String[] parts = awaited.split("[:-]");
            if (Integer.parseInt(parts[0]) == person
                    && message.contains(parts[1])
                    && message.contains(parts[2])
                    && underWay.remove(awaited, begun)) {
                arrivals.add(Times.since(begun));
            }
        });
    }

    private void look(Seat seat, int person, long until) throws Exception {
        seat.open(
                person % 2 == 0
                        ? workspace(person % 70)
                        : "study/" + study.lead().study().value(),
                message -> {});
        while (System.nanoTime() < until) {
            Thread.sleep(HEARTBEAT);
            seat.stillHere();
        }
    }

    /** What the server said is saved, and nothing else, is there. */
    private void demandSaved() throws Exception {
        try (House house = new House(home)) {
            int saved = house.the(DSLContext.class)
                    .fetchCount(CODING, CODING.CODER_ID.ne(study.lead().person()));
            if (saved != codings.size()) {
                throw new IllegalStateException(codings.size() + " codings were told to be saved, " + saved + " are");
            }
        }
    }
}
