package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.kie.GeneratedInputs;
import io.leadbridge.tables.kie.GeneratedTable;
import io.leadbridge.tables.kie.QuietKie;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Generated tables through every door say what KIE alone says there; {@code -Dtables=5000} tries more. */
@ExtendWith(QuietKie.class)
class DoorsAgreeWithKieTest {

    private static final int TABLES = Integer.getInteger("tables", 220);
    private static final int INPUTS = 1_000;
    /** How many inputs of a release come for one of each other door. */
    private static final int OTHERS = 5;

    private final Map<Integer, String> differences = new LinkedHashMap<>();
    private int inputs;
    private int quick;
    private int failed;
    private int unmatched;
    private int matched;

    @Test
    void whatever_a_door_says_kie_says_too() {
        int tables = 0;
        int seed = 0;
        while (tables < TABLES) {
            tables += compare(seed, GeneratedTable.of(seed)) ? 1 : 0;
            seed++;
        }
        String seen =
                "%d tables, %d inputs: %d matched, %d found no row, %d failed otherwise, %d without KIE, %d refused"
                        .formatted(tables, inputs, matched, unmatched, failed, quick, seed - tables);
        System.out.println(seen);
        assertThat(differences.values()).as("%s", differences.keySet()).isEmpty();
        assertThat(inputs).isEqualTo(TABLES * INPUTS);
        assertThat(List.of(matched, unmatched, failed, quick)).as(seen).allMatch(some -> some > 20 * TABLES);
    }

    /** Whether the table may stand in a release; one that says what nobody declares may not. */
    private boolean compare(int seed, GeneratedTable table) {
        Doors ours = Doors.open(table.document(), RealTableReader.start());
        if (ours == null) {
            return false;
        }
        Doors kie = Doors.ofKie(table.document());
        GeneratedInputs next = table.inputs(seed);
        for (int i = 0; i < INPUTS && !differences.containsKey(seed); i++) {
            Map<String, @Nullable Object> values = next.next();
            Doors.Said said = kie.judge(values);
            inputs++;
            quick += ours.isQuick(values) ? 1 : 0;
            count(said);
            String at = values + "\n" + table.document();
            same(seed, "judge " + at, ours.judge(values), said);
            if (i % OTHERS == 0) {
                same(seed, "evaluate " + at, ours.evaluate(values), kie.evaluate(values));
                same(seed, "attempt " + at, ours.attempt(values), kie.attempt(values));
            }
        }
        return true;
    }

    private void count(Doors.Said said) {
        String failure = said.failure();
        if (failure == null) {
            matched += said.answer().toString().contains("MatchedRule[") ? 1 : 0;
        } else if (failure.startsWith("TABLE_NO_MATCH")) {
            unmatched++;
        } else {
            failed++;
        }
    }

    private void same(int seed, String at, Object ours, Object kie) {
        if (!ours.equals(kie)) {
            differences.putIfAbsent(seed, at + "\n OURS " + ours + "\n  KIE " + kie + "\n");
        }
    }
}
