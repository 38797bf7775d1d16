package io.leadbridge.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compiled tables and guards of one release; immutable and safe for many threads. */
public interface RuleSet extends TableSet, AutoCloseable {

    /**
     * Judges a lead by all tables and guards.
     *
     * @throws JudgementFailed when a table or guard cannot give an answer
     */
    Ruling judge(Facts facts);

    /** The facts by the names under which tables ask for them; values as in {@link EvaluatedDecision}. */
    Map<String, @Nullable Object> inputs(Facts facts);

    /** What each guard may look at and say. */
    List<GuardScope> guards();

    /** Frees what the compiled rules hold; nothing may be judged afterwards. */
    @Override
    void close();

    /**
     * What can be reached.
     *
     * @param tables number of rows by decision name, in the order of evaluation
     * @param guards names of all guards
     */
    record Inventory(Map<String, Integer> tables, List<String> guards) {
        public Inventory {
            guards = List.copyOf(guards);
        }
    }
}
