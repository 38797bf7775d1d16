package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    private final Path data;

    PostmasterTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void a_folder_without_a_pid_file_has_no_living_server() throws IOException {
        assertThat(Postmaster.living(data)).isEmpty();
    }

    @Test
    void a_pid_file_that_names_no_process_is_stale() throws IOException {
        pidFile("999999999", data.toString());
        assertThat(Postmaster.living(data)).isEmpty();
    }

    @Test
    void a_living_process_that_is_not_postgres_is_left_alone() throws IOException {
        pidFile(Long.toString(ProcessHandle.current().pid()), data.toString());
        assertThat(Postmaster.living(data)).isEmpty();

        Postmaster.stopStale(data);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_pid_file_that_names_another_folder_is_not_ours() throws IOException {
        pidFile(
                Long.toString(ProcessHandle.current().pid()),
                data.resolve("elsewhere").toString());
        assertThat(Postmaster.living(data)).isEmpty();
    }

    @Test
    void a_pid_file_cut_short_by_a_crash_is_stale() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "");
        assertThat(Postmaster.living(data)).isEmpty();
        Files.writeString(data.resolve("postmaster.pid"), "not a number\n" + data + "\n");
        assertThat(Postmaster.living(data)).isEmpty();
    }

    private void pidFile(String pid, String folder) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), pid + "\n" + folder + "\n1763900000\n5432\n");
    }
}
