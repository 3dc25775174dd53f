package org.trigpoint.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.SIGN_IN_FAILURE;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The failed attempts of the last quarter of an hour, by name and by address. Names are held here alone, whether or not
 * anybody has them, and are forgotten after a day.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignInFailures {

    private static final int MOST_OF_A_NAME = 5;
    private static final int MOST_OF_AN_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Field<OffsetDateTime> LONG_AGO =
            field("clock_timestamp() - interval '1 day'", OffsetDateTime.class);
    private static final Field<OffsetDateTime> NOW = field("clock_timestamp()", OffsetDateTime.class);

    private final DSLContext sql;

    SignInFailures(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Lets one attempt at a time through for a name and for an address, on every node, until the transaction ends: those
     * that come together are counted as if they came one after the other. Names are queued for before addresses, so that
     * no two attempts wait for each other.
     */
    void queue(String name, String address) {
        sql.execute("select pg_advisory_xact_lock(7411, hashtext(lower(?)))", name);
        sql.execute("select pg_advisory_xact_lock(7412, hashtext(?))", address);
    }

    /** The same for an address alone. */
    void queue(String address) {
        sql.execute("select pg_advisory_xact_lock(7412, hashtext(?))", address);
    }

    /** How long an address has to wait, whatever the name: empty when it may try now. */
    Optional<Duration> pause(String address) {
        OffsetDateTime now = sql.select(NOW).fetchSingle().value1();
        return fullWindowEnds(newest(now, SIGN_IN_FAILURE.ADDRESS.eq(address), MOST_OF_AN_ADDRESS), MOST_OF_AN_ADDRESS)
                .map(moment -> Duration.between(now, moment))
                .filter(Duration::isPositive);
    }

    /** Remembers a failure of nobody's name, and gives how many this address has had in the window. */
    int add(String address) {
        add("", address);
        OffsetDateTime now = sql.select(NOW).fetchSingle().value1();
        return newest(now, SIGN_IN_FAILURE.ADDRESS.eq(address), MOST_OF_AN_ADDRESS)
                .size();
    }

    /** How long this name from this address has to wait: empty when it may try now. */
    Optional<Duration> pause(String name, String address) {
        OffsetDateTime now = sql.select(NOW).fetchSingle().value1();
        List<OffsetDateTime> ofName = newest(now, ofName(name), MOST_OF_A_NAME);
        List<OffsetDateTime> ofAddress = newest(now, SIGN_IN_FAILURE.ADDRESS.eq(address), MOST_OF_AN_ADDRESS);
        return Stream.of(nameMayTry(ofName), fullWindowEnds(ofAddress, MOST_OF_AN_ADDRESS))
                .flatMap(Optional::stream)
                .map(moment -> Duration.between(now, moment))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
    }

    /** Remembers a failure, and gives how many this name has had in the window. */
    int add(String name, String address) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.FAILED_AT.lt(LONG_AGO))
                .execute();
        sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SIGN_IN_NAME, name)
                .set(SIGN_IN_FAILURE.ADDRESS, address)
                .set(SIGN_IN_FAILURE.FAILED_AT, NOW)
                .execute();
        OffsetDateTime now = sql.select(NOW).fetchSingle().value1();
        return newest(now, ofName(name), MOST_OF_A_NAME).size();
    }

    /** Forgets the failures of a name that has now been proven. */
    void clear(String name) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(ofName(name)).execute();
    }

    private static Optional<OffsetDateTime> nameMayTry(List<OffsetDateTime> failures) {
        if (failures.size() < 2 || failures.size() >= MOST_OF_A_NAME) {
            return fullWindowEnds(failures, MOST_OF_A_NAME);
        }
        return Optional.of(failures.getFirst().plusSeconds(1L << (failures.size() - 1)));
    }

    private static Optional<OffsetDateTime> fullWindowEnds(List<OffsetDateTime> failures, int most) {
        return failures.size() < most
                ? Optional.empty()
                : Optional.of(failures.get(most - 1).plus(WINDOW));
    }

    private List<OffsetDateTime> newest(OffsetDateTime now, Condition whose, int most) {
        return sql.select(SIGN_IN_FAILURE.FAILED_AT)
                .from(SIGN_IN_FAILURE)
                .where(whose, SIGN_IN_FAILURE.FAILED_AT.gt(now.minus(WINDOW)))
                .orderBy(SIGN_IN_FAILURE.FAILED_AT.desc())
                .limit(most)
                .fetch(SIGN_IN_FAILURE.FAILED_AT);
    }

    private static Condition ofName(String name) {
        return lower(SIGN_IN_FAILURE.SIGN_IN_NAME).eq(lower(val(name)));
    }
}
