package io.leadbridge.scoring;

/** What a model predicts, and within how many days. */
public enum ScoreTarget {
    SQL_30D,
    OPP_60D,
    WON_90D
}
