package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTest {

    private static final int CELLS = 2_000;
    private static final List<String> SCRAPS = List.of(
            "1",
            "-2",
            "0",
            "1.5",
            "10",
            "\"A\"",
            "\"a b\"",
            "\"\"",
            "date(\"2026-02-28\")",
            "date(\"2026-02-30\")",
            "@\"2026-11-05\"",
            "..",
            ".",
            "[",
            "]",
            "(",
            ")",
            "<",
            "<=",
            ">",
            ">=",
            "=",
            ",",
            "not(",
            "null",
            "-",
            " ",
            "\t",
            "\\",
            "\"",
            "e",
            "// x",
            "and",
            "00");

    private final CellReader reader = new CellReader(new Literals());

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NUMBER", "STRING", "DATE"})
    void whatIsReadPlainlyIsWhatTheParserReads(Kind kind) throws Outside {
        var type = GeneratedType.valueOf(kind.name());
        var cells = new GeneratedCells(new Random(17));
        int plain = 0;
        for (int i = 0; i < CELLS; i++) {
            String cell = cells.cell(type);
            CellTest read = PlainCell.read(cell, kind);
            if (read != null) {
                plain++;
                assertThat(read).as(cell).isEqualTo(reader.parsed(cell, kind));
            }
        }
        assertThat(plain).isGreaterThan(CELLS / 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NUMBER", "STRING", "DATE"})
    void scrapsInAnyOrderAreNotReadAsWhatTheyAreNot(Kind kind) {
        var random = new Random(23);
        int plain = 0;
        for (int i = 0; i < 10 * CELLS; i++) {
            var cell = new StringBuilder();
            for (int scraps = 1 + random.nextInt(6); scraps > 0; scraps--) {
                cell.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            String text = cell.toString().strip();
            CellTest read = PlainCell.read(text, kind);
            if (read != null) {
                plain++;
                assertThat(read).as(text).isEqualTo(parsed(text, kind));
            }
        }
        assertThat(plain).isPositive();
    }

    private CellTest parsed(String text, Kind kind) {
        try {
            return reader.parsed(text, kind);
        } catch (Outside e) {
            return fail("'%s' is nothing to the parser: %s", text, e.construct());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1..2",
                "[1..2",
                "[1 . . 2]",
                "1e5",
                "1.",
                ".5",
                "01",
                "5 6",
                "1 2",
                "1,",
                ",1",
                "not(1",
                "not 1",
                "1)",
                "< =5",
                "=5",
                "x",
                "1_000",
                "１",
                "[1..2]]",
                "",
                "- 1",
                "--1",
                "+1",
                "1 // one",
                "\"A\"",
                "[..5]",
                "12345678901234567",
                "0.1234567890123456"
            })
    void whatIsWrittenOtherwiseIsLeftToTheParser(String cell) {
        assertThat(PlainCell.read(cell, Kind.NUMBER)).isNull();
    }

    @Test
    void whatANumberOrStringOfAnOutputIsTheParserSaysToo() throws Outside {
        var literals = new Literals();
        for (String text : List.of(
                "1", "-1", "0", "1.50", "-0.5", "123456789012345", "\"A\"", "\"\"", "\"a, b\"", "\"ü€😀\"", "\"{}\"")) {
            assertThat(PlainCell.literal(text))
                    .as(text)
                    .isNotNull()
                    .isEqualTo(literals.constant(literals.expression(text)));
        }
        for (String text : List.of(
                "1+1", "\"A\" + \"B\"", "\"A\",\"B\"", "\"a\\n\"", "x", "- 1", "1e3", "null", "true", "\"\n\"")) {
            assertThat(PlainCell.literal(text)).as(text).isNull();
        }
    }
}
