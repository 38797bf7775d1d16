package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void a_connection_that_broke_at_commit_is_found_below_what_the_transaction_suppressed() {
        var commit = new XAException(XAException.XAER_RMERR);
        commit.initCause(new SQLException("terminating connection", "57P01"));
        var rollback = new RollbackException("could not commit");
        rollback.addSuppressed(commit);
        var failure = new IllegalStateException(rollback);

        assertThat(Outage.in(failure)).isTrue();
        assertThat(Outage.describe(failure)).isEqualTo("SQLSTATE 57P01");
    }

    @Test
    void failures_that_suppress_each_other_in_a_circle_end_the_search() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.addSuppressed(other);

        assertThat(Outage.in(one)).isFalse();
    }

    @Test
    void a_broken_constraint_is_a_fault_of_ours() {
        assertThat(Outage.in(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isFalse();
    }
}
