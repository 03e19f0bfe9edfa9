#pragma once

#include <vector>

namespace sw {

/// A feed-forward compressor with a soft knee, after Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor
/// Design", JAES 60 (6), 2012. Levels in dBFS, times in milliseconds.
struct CompressorSetting {
    double thresholdDb = -22;
    double ratio = 3;
    double kneeDb = 6;
    double attackMs = 6;
    double releaseMs = 90;
};
void compress(std::vector<float>& samples, int sampleRate, const CompressorSetting& setting);

/// Turns the band above 5.5 kHz down where it stands out against the whole voice, by at most `mostDb`.
void softenSibilants(std::vector<float>& samples, int sampleRate, double mostDb);

/// Keeps every sample at or below `ceilingDb` dBFS with a gain that looks 5 ms ahead, so that nothing is cut off.
void limitPeaks(std::vector<float>& samples, int sampleRate, double ceilingDb);

}  // namespace sw
