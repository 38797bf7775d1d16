package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private ReleaseFolder folder;

    @BeforeEach
    void a_sound_release(@TempDir Path directory) {
        folder = ReleaseFolder.sound(directory);
    }

    private void expect(String before, String after, String... findings) {
        folder.replace(ReleaseFolder.SETTINGS, before, after);
        folder.pin();
        assertThat(folder.findings()).containsExactly(findings);
    }

    @Test
    void an_unknown_key_is_refused_with_its_line_and_the_known_ones() {
        expect(
                "strict: true",
                "strict: true, stict: false",
                ReleaseFolder.SETTINGS
                        + ":8 /territories/0/stict: unknown key; the keys here are countries, strict, territoryId");
    }

    @Test
    void a_wrong_type_is_refused() {
        expect(
                "acvCents: 600000",
                "acvCents: lots",
                ReleaseFolder.SETTINGS + ":10 /segments/0/acvCents: must be a whole number of at most 15 digits");
    }

    @Test
    void an_unknown_score_target_is_refused() {
        expect(
                "scoreTarget: SQL_30D",
                "scoreTarget: SQL_31D",
                ReleaseFolder.SETTINGS + ":1 /scoreTarget: must be one of SQL_30D, OPP_60D, WON_90D");
    }

    @Test
    void a_route_class_without_a_pool_is_found() {
        expect("PARTNER, ", "", ReleaseFolder.SETTINGS + ":3 /pools: no pool serves PARTNER");
    }

    @Test
    void a_route_class_with_two_pools_is_found() {
        expect(
                "    roles: [SDR]",
                "    roles: [SDR]\n  other:\n    routeClasses: [PARTNER]\n    roles: [SDR]",
                ReleaseFolder.SETTINGS + ":8 /pools/other/routeClasses: PARTNER is served by the pool 'all' already");
    }

    @Test
    void a_country_that_does_not_exist_or_has_two_territories_is_found() {
        expect(
                "  - {territoryId: DACH, countries: [DE], strict: true}",
                "  - {territoryId: DACH, countries: [DE, XX], strict: true}\n"
                        + "  - {territoryId: NORD, countries: [DE], strict: true}",
                ReleaseFolder.SETTINGS + ":8 /territories/0/countries/1: must be a country of ISO 3166-1, such as DE",
                ReleaseFolder.SETTINGS + ":9 /territories/1/countries: DE belongs to the territory 'DACH' already");
    }

    @Test
    void segments_ascend_from_nought_and_win_with_a_probability() {
        expect(
                "minEmployees: 0, winProbability: 0.2",
                "minEmployees: 1, winProbability: 1.2",
                ReleaseFolder.SETTINGS
                        + ":10 /segments/0/minEmployees: the first segment begins at 0, each other one above the one before",
                ReleaseFolder.SETTINGS + ":10 /segments/0/winProbability: must lie in 0..1");
    }

    @Test
    void a_negative_weight_is_refused() {
        expect(
                "share-fairness: 200",
                "share-fairness: -200",
                ReleaseFolder.SETTINGS
                        + ":12 /weights: 'share-fairness' must be a lower-case constraint name with a weight of 0 or more");
    }
}
