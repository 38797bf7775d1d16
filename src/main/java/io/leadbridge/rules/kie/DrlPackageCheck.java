package io.leadbridge.rules.kie;

import io.leadbridge.rules.Verdicts;
import java.util.Collection;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Refuses everything around the rules of a DRL file but imports of facts and the global for verdicts. */
final class DrlPackageCheck {

    private final DrlReader.Report report;

    DrlPackageCheck(DrlReader.Report report) {
        this.report = report;
    }

    void check(PackageDescr file) {
        if (!GuardWords.PACKAGE.equals(file.getName())) {
            add(file, "a file of guards starts with: package " + GuardWords.PACKAGE);
        }
        if (file.getUnit() != null) {
            add(file.getUnit(), "a rule unit is not allowed; remove the line");
        }
        for (var imported : file.getImports()) {
            if (!GuardWords.imports().contains(imported.getTarget())) {
                add(
                        imported,
                        "import of %s is not allowed; a guard sees only the facts of io.leadbridge.rules"
                                .formatted(imported.getTarget()));
            }
        }
        for (var global : file.getGlobals()) {
            if (!global.getType().equals(Verdicts.class.getName())
                    || !global.getIdentifier().equals(GuardWords.GLOBAL)) {
                add(
                        global,
                        "global %s is not allowed; the only global is: global %s %s"
                                .formatted(global.getIdentifier(), Verdicts.class.getName(), GuardWords.GLOBAL));
            }
        }
        refuse(file.getFunctionImports(), "a static import");
        refuse(file.getAccumulateImports(), "an import of an accumulate function");
        refuse(file.getAttributes(), "an attribute for all rules, such as a dialect,");
        refuse(file.getFunctions(), "a function");
        refuse(file.getTypeDeclarations(), "a declared type");
        refuse(file.getEnumDeclarations(), "a declared enumeration");
        refuse(file.getEntryPointDeclarations(), "an entry point");
        refuse(file.getWindowDeclarations(), "a window");
    }

    private void refuse(Collection<? extends BaseDescr> found, String what) {
        found.forEach(each -> add(each, what + " is not allowed in a file of guards; remove it"));
    }

    private void add(BaseDescr where, String message) {
        report.add(Math.max(1, where.getLine()), message);
    }
}
