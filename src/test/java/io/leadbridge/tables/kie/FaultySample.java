package io.leadbridge.tables.kie;

import java.util.List;

/** A table UNIQUE over x, whose rows match below 5 and from 5, and what is said of it. */
record FaultySample(
        String name,
        String policy,
        String types,
        String input,
        String firstCell,
        String output,
        String firstOutput,
        String secondOutput,
        String said) {

    private static final String WORD =
            "<itemDefinition name='tWord'><typeRef>string</typeRef><allowedValues><text>\"q\"</text></allowedValues></itemDefinition>";
    private static final String WORDS = WORD
            + "<itemDefinition name='tWords' isCollection='true'><typeRef>string</typeRef><allowedValues><text>\"q\"</text></allowedValues></itemDefinition>";

    static final List<FaultySample> WRONG = List.of(
            FaultySample.output(
                    "a value that is not listed",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"abc\"",
                    "\"q\"",
                    "row 1, output: \"abc\" is not among the output values \"q\""),
            FaultySample.output(
                    "a value that is not listed, of no declared type",
                    "",
                    "<output name='grade'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"q\"",
                    "7",
                    "row 2, output 'grade': 7 is not among the output values \"q\""),
            FaultySample.output(
                    "a value out of range",
                    "",
                    "<output typeRef='number'><outputValues><text>[1..3]</text></outputValues></output>",
                    "9",
                    "2",
                    "row 1, output: 9 is not among the output values [1..3]"),
            FaultySample.output(
                    "nothing, which is not listed",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"q\"",
                    "",
                    "row 2, output: nothing is not among the output values \"q\""),
            FaultySample.output(
                    "a value the type does not allow",
                    WORD,
                    "<output typeRef='tWord'/>",
                    "\"abc\"",
                    "\"q\"",
                    "row 1, output: \"abc\" is not among the output values \"q\""),
            FaultySample.output(
                    "a list with a value the type does not allow",
                    WORDS,
                    "<output typeRef='tWords'/>",
                    "[\"q\"]",
                    "[\"q\", \"z\"]",
                    "row 2, output: [\"q\", \"z\"] is not among the output values \"q\""),
            FaultySample.output(
                    "a text for a number",
                    "",
                    "<output typeRef='number'/>",
                    "\"abc\"",
                    "2",
                    "row 1, output: \"abc\" is no number"),
            FaultySample.output(
                    "a text for a date",
                    "",
                    "<output typeRef='date'/>",
                    "\"2026-11-05\"",
                    "date(\"2026-11-05\")",
                    "row 1, output: \"2026-11-05\" is no date"),
            FaultySample.output(
                    "a date for a date and time",
                    "",
                    "<output typeRef='date and time'/>",
                    "date(\"2026-11-05\")",
                    "date and time(\"2026-11-05T10:00:00Z\")",
                    "row 1, output: date(\"2026-11-05\") is no date and time"),
            FaultySample.output(
                    "a list for a number",
                    "",
                    "<output typeRef='number'/>",
                    "[1]",
                    "2",
                    "row 1, output: [1] is no number"),
            FaultySample.output(
                    "half a sum", "", "<output typeRef='number'/>", "1 +", "2", "row 1, output: a syntax error in 1 +"),
            FaultySample.output(
                    "a comma in a number",
                    "",
                    "<output typeRef='number'/>",
                    "1,5",
                    "2",
                    "row 1, output: a syntax error in 1,5"),
            FaultySample.output(
                    "a text after a text",
                    "",
                    "<output typeRef='string'/>",
                    "\"x\" \"y\"",
                    "\"z\"",
                    "row 1, output: a syntax error in \"x\" \"y\""),
            FaultySample.output(
                    "an unknown name in an output",
                    "",
                    "<output typeRef='string'/>",
                    "\"q\"",
                    "low",
                    "row 2, output: nobody provides 'low'; require an input or a decision of that name, or write a text as \"low\""),
            FaultySample.output(
                    "an unknown function",
                    "",
                    "<output typeRef='number'/>",
                    "twice(x)",
                    "2",
                    "row 1, output: nobody provides 'twice'"),
            new FaultySample(
                    "priority of nothing",
                    "PRIORITY",
                    "",
                    "x",
                    "< 8",
                    "<output typeRef='string'/>",
                    "\"a\"",
                    "\"b\"",
                    "hit policy PRIORITY: needs the output values, listed one by one from the highest to the lowest"),
            aggregated("a sum of texts", "SUM", "row 1, output: \"a\" cannot be added up"),
            aggregated(
                    "the least of a text and a number",
                    "MIN",
                    "row 2, output: 2 cannot be compared with the string of a row before"),
            FaultySample.input("an unknown input", "nosuch", "< 5", "column 'nosuch': nobody provides 'nosuch'"),
            FaultySample.input(
                    "an unknown input in a sum", "x + nosuch", "< 5", "column 'x + nosuch': nobody provides 'nosuch'"),
            FaultySample.input("half an input", "x +", "< 5", "column 'x +': a syntax error in x +"),
            FaultySample.input(
                    "an input that is not required",
                    "aside",
                    "< 5",
                    "column 'aside': 'aside' is used without a requirement; add one"),
            FaultySample.input(
                    "an unknown name in a cell",
                    "x",
                    "< 5, high",
                    "row 1, column 'x': nobody provides 'high'; require"));

    private static FaultySample aggregated(String name, String aggregation, String said) {
        return new FaultySample(
                name, "COLLECT' aggregation='" + aggregation, "", "x", "< 8", "<output/>", "\"a\"", "2", said);
    }

    static final List<FaultySample> RIGHT = List.of(
            FaultySample.output(
                    "a listed null",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\", null</text></outputValues></output>",
                    "null",
                    "\"q\"",
                    ""),
            FaultySample.output("nothing where nothing is listed", "", "<output typeRef='number'/>", "", "2", ""),
            FaultySample.output(
                    "times of both kinds",
                    "",
                    "<output typeRef='time'/>",
                    "time(\"10:00:00\")",
                    "time(\"10:00:00Z\")",
                    ""),
            FaultySample.output("one value for a list", WORDS, "<output typeRef='tWords'/>", "\"q\"", "[\"q\"]", ""),
            FaultySample.output(
                    "formulas", "", "<output typeRef='number'/>", "x + Credit Score", "abs(x) + sum([1, x])", ""),
            FaultySample.output(
                    "formulas with names of their own",
                    "",
                    "<output/>",
                    "for i in [1, 2] return i + x",
                    "{a: 1, b: a + x}.b",
                    ""),
            FaultySample.input("a formula as an input", "Credit Score + x", "< 5", ""));

    static FaultySample output(String name, String types, String output, String first, String second, String said) {
        return new FaultySample(name, "UNIQUE", types, "x", "< 5", output, first, second, said);
    }

    static FaultySample input(String name, String input, String cell, String said) {
        return new FaultySample(name, "UNIQUE", "", input, cell, "<output typeRef='number'/>", "1", "2", said);
    }

    String document() {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                + types
                + "<inputData id='i' name='x'><variable name='x' typeRef='number'/></inputData>"
                + "<inputData id='j' name='Credit Score'><variable name='Credit Score' typeRef='number'/></inputData>\n"
                + "<inputData id='k' name='aside'><variable name='aside' typeRef='number'/></inputData>\n"
                + "<decision id='D' name='T'><variable name='T'/>"
                + "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
                + "<informationRequirement><requiredInput href='#j'/></informationRequirement>"
                + "<decisionTable hitPolicy='" + policy + "'><input><inputExpression typeRef='number'><text>"
                + input + "</text></inputExpression></input>" + output + "\n"
                + row("r1", firstCell, firstOutput) + "\n" + row("r2", ">= 5", secondOutput)
                + "</decisionTable></decision></definitions>";
    }

    private static String row(String id, String cell, String output) {
        return "<rule id='" + id + "'><inputEntry><text>"
                + cell.replace("<", "&lt;").replace(">", "&gt;") + "</text></inputEntry><outputEntry><text>"
                + output + "</text></outputEntry></rule>";
    }
}
