package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What no guard may do: in its consequence, in its condition, in its file. */
final class GuardAttacks {

    private GuardAttacks() {}

    static Stream<Arguments> consequences() {
        return Stream.of(
                consequence("leaves the JVM", "System.exit(1);"),
                consequence("halts the JVM", "Runtime.getRuntime().halt(1);"),
                consequence("starts a process", "new ProcessBuilder(\"id\").start();"),
                consequence("starts a process by the runtime", "Runtime.getRuntime().exec(\"id\");"),
                consequence("loads a class by name", "Class.forName(\"java.lang.Runtime\");"),
                consequence("reflects on a fact", "$lead.getClass().getMethods();"),
                consequence("reflects on a literal", "\"\".getClass().getClassLoader();"),
                consequence("uses a class literal", "verdicts.requireSkill(Runtime.class.getName());"),
                consequence("reads a file", "new java.io.File(\"/etc/passwd\").exists();"),
                consequence("reads a path", "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\"));"),
                consequence("reads the environment", "verdicts.requireSkill(System.getenv(\"HOME\"));"),
                consequence("reads a system property", "verdicts.requireSkill(System.getProperty(\"user.home\"));"),
                consequence("reads the clock", "if (System.currentTimeMillis() > 0) verdicts.hold();"),
                consequence("opens a connection", "new java.net.URL(\"http://localhost\").openStream();"),
                consequence("starts a thread", "new Thread().start();"),
                consequence("sleeps", "Thread.sleep(1000);"),
                consequence("prints", "System.out.println($lead);"),
                consequence("reaches the KIE runtime", "drools.getKieRuntime().halt();"),
                consequence("reaches the KIE context", "kcontext.getKnowledgeRuntime().halt();"),
                consequence("reaches KIE services", "org.kie.api.KieServices.Factory.get();"),
                consequence("inserts a fact", "insert(\"x\");"),
                consequence("retracts a fact", "delete($lead);"),
                consequence("changes a fact", "update($lead);"),
                consequence("modifies a fact", "modify($lead) { };"),
                consequence("loops for ever", "while (true) { verdicts.hold(); }"),
                consequence("loops for ever with for", "for (;;) { }"),
                consequence("loops for ever with do", "int i = 0; do { i++; } while (i >= 0);"),
                consequence("loops over a list", "for (String s : $lead.productInterest()) { verdicts.hold(); }"),
                consequence("hides a loop in a lambda", "$lead.productInterest().forEach(s -> verdicts.hold());"),
                consequence("uses a stream", "java.util.stream.Stream.iterate(1, i -> i).count();"),
                consequence("calls itself", "execute(verdicts, $lead);"),
                consequence("declares a class", "class Evil { void run() { run(); } } new Evil().run();"),
                consequence("makes an anonymous class", "new Object() { void run() { run(); } }.run();"),
                consequence(
                        "doubles a text",
                        "String s = $lead.company(); s = s + s; s = s + s; verdicts.requireSkill(s);"),
                consequence(
                        "doubles a text by concat",
                        "String s = $lead.company(); s = s.concat(s); verdicts.requireSkill(s);"),
                consequence("repeats a text", "verdicts.requireSkill(\"x\".repeat(1000000000));"),
                consequence("builds a text", "verdicts.requireSkill(new StringBuilder().append(1).toString());"),
                consequence("formats a text", "verdicts.requireSkill(String.format(\"%1000000000d\", 1));"),
                consequence(
                        "matches a regular expression", "if ($lead.company().matches(\"(a+)+b\")) verdicts.hold();"),
                consequence("fills the memory", "byte[] b = new byte[2000000000]; verdicts.hold();"),
                consequence(
                        "fills the memory in two dimensions", "long[][] b = new long[60000][60000]; verdicts.hold();"),
                consequence(
                        "fills the memory with objects",
                        "int n = $lead.recycleCount(); Object[] b = new Object[n]; verdicts.hold();"),
                consequence(
                        "computes a huge number",
                        "new java.math.BigDecimal(\"1e999999999\").add(java.math.BigDecimal.ONE);"),
                consequence("throws", "if (true) throw new RuntimeException();"),
                consequence("swallows", "try { verdicts.hold(); } catch (Throwable t) { }"),
                consequence("locks", "synchronized (verdicts) { verdicts.hold(); }"),
                consequence("calls into this house", "io.leadbridge.kernel.Digest.of(\"x\");"),
                consequence("escapes in Unicode", "\\u0053ystem.exit(1);"),
                consequence("uses a verdict that does not exist", "verdicts.loosen();"),
                consequence("speaks MVEL", "foreach (x : [1,2]) { verdicts.hold() };"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                condition("calls the JVM in a constraint", "LeadFacts(Runtime.getRuntime().availableProcessors() > 0)"),
                condition("leaves the JVM in a constraint", "LeadFacts(eval(java.lang.System.getenv().size() > 0))"),
                condition("reflects in a constraint", "LeadFacts(this.getClass().getName() == \"x\")"),
                condition("reads class as a property", "LeadFacts(class.name == \"x\")"),
                condition("gives a verdict in a constraint", "LeadFacts(verdicts.hashCode() > 0)"),
                condition("evaluates code", "LeadFacts() eval(System.getenv().size() > 0)"),
                condition("draws facts from code", "$s : String() from java.lang.System.getenv().keySet()"),
                condition("draws facts from a fact", "$l : LeadFacts() $s : String() from $l.productInterest"),
                condition("collects facts", "java.util.List() from collect(SignalFact())"),
                condition(
                        "accumulates by code",
                        "$n : Integer() from accumulate(SignalFact(), init(int n = 0;), action(System.exit(1);), result(n))"),
                condition("accumulates by a function", "accumulate(SignalFact($a : ageDays); $n : count($a); $n > 2)"),
                condition("looks at any object", "Object()"),
                condition("looks at a class of the JVM", "java.lang.Runtime()"),
                condition("uses an entry point", "LeadFacts() from entry-point \"x\""),
                condition("uses a window", "SignalFact() over window:length(2)"),
                condition("calls a query", "?leads(\"x\";)"),
                condition("walks objects", "/leads[ doNotCall ]"),
                condition("branches", "$l : LeadFacts() if (doNotCall) do[other]"),
                condition("joins facts by or", "(LeadFacts(doNotCall) or ConsentFacts(erasureRequested))"),
                condition("asks for all", "forall(SignalFact(botScore < 1))"),
                condition("matches a regular expression", "LeadFacts(company matches \"(a+)+b\")"),
                condition("matches what a fact says", "LeadFacts(company str[startsWith] language)"),
                condition("sounds like", "LeadFacts(company soundslike \"x\")"),
                condition("doubles a text", "LeadFacts(company + company == \"x\")"),
                condition("multiplies decimals", "LeadFacts(spamScore * spamScore > 1)"),
                condition("combines thousands of signals", "SignalFact() SignalFact() SignalFact()"),
                condition("pairs signals", "SignalFact($a : ageDays) SignalFact(ageDays > $a)"),
                condition(
                        "excludes too many signals",
                        "not SignalFact(botScore > 1) not SignalFact(botScore > 2) exists SignalFact()"),
                condition("has no fact", "eval(true)"),
                condition("nests deeply", "LeadFacts(" + "(".repeat(30) + "doNotCall" + ")".repeat(30) + ")"),
                condition("names a field that does not exist", "LeadFacts(salary > 5)"),
                condition("watches", "LeadFacts() @watch(*)"),
                condition("asks nothing", ""));
    }

    static Stream<Arguments> files() {
        var rule = "rule \"x\" %s @code(X) @reason(\"x\") %s when LeadFacts() then verdicts.hold(); end\n";
        return Stream.of(
                file("has a function", "function void f() { System.exit(1); }\n" + rule.formatted("", "")),
                file("imports a static method", "import static java.lang.System.exit\n" + rule.formatted("", "")),
                file("imports a function", "import function java.lang.System.exit\n" + rule.formatted("", "")),
                file(
                        "imports an accumulate function",
                        "import accumulate java.lang.Runtime evil\n" + rule.formatted("", "")),
                file("imports a class", "import java.io.File\n" + rule.formatted("", "")),
                file("imports a package", "import java.io.*\n" + rule.formatted("", "")),
                file("imports all facts at once", "import io.leadbridge.rules.*\n" + rule.formatted("", "")),
                file(
                        "declares an enumeration",
                        "declare enum E A(System.getenv(\"x\")); v : String end\n" + rule.formatted("", "")),
                file("declares a type", "declare T v : String end\n" + rule.formatted("", "")),
                file(
                        "computes a default",
                        "declare T v : String = System.getenv(\"x\") end\n" + rule.formatted("", "")),
                file(
                        "extends a type",
                        "declare T extends io.leadbridge.rules.LeadFacts end\n" + rule.formatted("", "")),
                file(
                        "declares a window",
                        "declare window W SignalFact() over window:length(2) end\n" + rule.formatted("", "")),
                file("declares an entry point", "declare entry-point \"e\" end\n" + rule.formatted("", "")),
                file("has a query", "query q(String s) LeadFacts(company == s) end\n" + rule.formatted("", "")),
                file("has another global", "global java.util.List list\n" + rule.formatted("", "")),
                file("sets a dialect for all", "dialect \"mvel\"\n" + rule.formatted("", "")),
                file("sets a dialect", rule.formatted("", "dialect \"mvel\"")),
                file(
                        "extends a rule",
                        rule.formatted("", "")
                                + rule.formatted("extends \"x\"", "").replaceFirst("\"x\"", "\"y\"")),
                file("computes a salience", rule.formatted("", "salience (System.getenv().size())")),
                file("sets a salience", rule.formatted("", "salience 10")),
                file("sets a timer", rule.formatted("", "timer (int: 1s)")),
                file("computes whether it is enabled", rule.formatted("", "enabled (System.getenv().isEmpty())")),
                file("hides in an agenda group", rule.formatted("", "agenda-group \"never\"")),
                file("expires", rule.formatted("", "date-expires \"01-Jan-2020\"")),
                file("has no code", "rule \"x\" @reason(\"x\") when LeadFacts() then verdicts.hold(); end"),
                file("has no reason", "rule \"x\" @code(X) when LeadFacts() then verdicts.hold(); end"),
                file(
                        "has a code in lower case",
                        "rule \"x\" @code(x) @reason(\"x\") when LeadFacts() then verdicts.hold(); end"),
                file(
                        "has other metadata",
                        "rule \"x\" @code(X) @reason(\"x\") @role(event) when LeadFacts() then verdicts.hold(); end"),
                file("has two guards of one name", rule.formatted("", "") + rule.formatted("", "")),
                file("is named badly", rule.formatted("", "").replace("\"x\" ", "\"X y\" ")),
                file(
                        "is in another package",
                        new RuleSource("rules/made-up.drl", "package java.lang\n" + rule.formatted("", ""))),
                file("has too many guards", manyGuards(201)),
                file("is no DRL", new RuleSource("rules/made-up.drl", "this is no DRL")),
                file("breaks off", "rule \"x\" @code(X) @reason(\"x\") when LeadFacts("),
                file(
                        "is a rule unit",
                        new RuleSource(
                                "rules/made-up.drl",
                                "package io.leadbridge.guards\nunit LeadUnit\n" + rule.formatted("", ""))));
    }

    private static String manyGuards(int count) {
        return IntStream.range(0, count)
                .mapToObj("rule \"g%d\" @code(X) @reason(\"x\") when LeadFacts() then end "::formatted)
                .collect(Collectors.joining());
    }

    static Arguments consequence(String attack, String code) {
        return Arguments.of("a consequence that " + attack, GuardFixtures.guard("$lead : LeadFacts()", code));
    }

    static Arguments condition(String attack, String condition) {
        return Arguments.of("a condition that " + attack, GuardFixtures.guard(condition, "verdicts.hold();"));
    }

    static Arguments file(String attack, String body) {
        return file(attack, GuardFixtures.file(body));
    }

    private static Arguments file(String attack, RuleSource source) {
        return Arguments.of("a file that " + attack, source);
    }
}
