package io.leadbridge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All the places where a text could have come to stand: every table, and the log since this was made. */
public final class EveryText extends Handler implements AutoCloseable {

    private final List<String> logged = new ArrayList<>();

    private EveryText() {}

    /** Listens from now on. */
    public static EveryText listen() {
        var texts = new EveryText();
        Logger.getLogger("").addHandler(texts);
        return texts;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        logged.add(line.getMessage());
        if (line.getParameters() != null) {
            for (Object parameter : line.getParameters()) {
                logged.add(String.valueOf(parameter));
            }
        }
        for (Throwable thrown = line.getThrown(); thrown != null; thrown = thrown.getCause()) {
            logged.add(thrown.toString());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    public synchronized int lines() {
        return logged.size();
    }

    /** The places where one of the texts stands, in whatever letters: none, or names of tables, or log lines. */
    public synchronized List<String> where(Collection<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String line : logged) {
            texts.stream().filter(text -> holds(line, text)).forEach(text -> found.add("log: " + line));
        }
        try (var connection = DatabaseOwner.connect()) {
            List<String> tables = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            """
                            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'r' and n.nspname = 'public'
                            """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        String row = rows.getString(1);
                        texts.stream()
                                .filter(text -> holds(row, text)
                                        || holds(row, HexFormat.of().formatHex(text.getBytes(UTF_8))))
                                .forEach(text -> found.add(table + ": " + text));
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(String where, String text) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
