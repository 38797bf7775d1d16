package io.leadbridge.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The newest rows of the log, to be inserted once more, into a table like it: what the database can do with them. */
final class LoggedRows implements AutoCloseable {

    private static final int GROUP = 100;

    private final String url;
    private final Properties owner = new Properties();
    private final List<List<Object>> rows = new ArrayList<>();
    private final String insert;

    LoggedRows(String url, String user, String password, int count) throws SQLException {
        this.url = url;
        owner.setProperty("user", user);
        owner.setProperty("password", password);
        owner.setProperty("reWriteBatchedInserts", "true");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "drop table if exists bench_decision; create table bench_decision (like decision including all)");
            statement.execute("create trigger append_only before update or delete on bench_decision"
                    + " for each row execute function refuse_change()");
            try (var found = statement.executeQuery("select * from decision order by decided_at desc limit " + count)) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(found.getObject(i));
                    }
                    rows.add(row);
                }
                insert = "insert into bench_decision values ("
                        + IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(",")) + ")";
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner);
    }

    private void empty() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate bench_decision");
        }
    }

    /** Rows a second on one connection, each with a commit of its own. */
    double oneByOne() throws Exception {
        empty();
        return perSecond(1, 1);
    }

    /** Rows a second on two connections, in groups of 100. */
    double inGroups() throws Exception {
        empty();
        return perSecond(2, GROUP);
    }

    private double perSecond(int connections, int group) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Callable<Void>> parts = new ArrayList<>();
            for (int part = 0; part < connections; part++) {
                int from = part * rows.size() / connections;
                int to = (part + 1) * rows.size() / connections;
                parts.add(() -> insert(rows.subList(from, to), group));
            }
            for (var done : threads.invokeAll(parts)) {
                done.get();
            }
            return rows.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private Void insert(List<List<Object>> part, int group) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            for (int at = 0; at < part.size(); at += group) {
                for (List<Object> row : part.subList(at, Math.min(part.size(), at + group))) {
                    bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            }
            return null;
        }
    }

    private static void bind(PreparedStatement statement, List<Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            statement.setObject(i + 1, row.get(i));
        }
    }

    @Override
    public void close() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table bench_decision");
        }
    }
}
