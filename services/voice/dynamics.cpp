#include "services/voice/dynamics.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "services/voice/biquad.h"

namespace sw {
namespace {

constexpr double kFloor = 1e-9;

double toDb(double amplitude) {
    return 20 * std::log10(std::max(amplitude, kFloor));
}

double fromDb(double db) {
    return std::pow(10.0, db / 20);
}

/// The factor by which a one-pole smoother keeps its value per sample.
double memory(double milliseconds, int sampleRate) {
    return std::exp(-1000.0 / (milliseconds * sampleRate));
}

/// A level that rises with the attack and falls with the release time.
class Envelope {
public:
    Envelope(double attackMs, double releaseMs, int sampleRate)
        : m_attack(memory(attackMs, sampleRate)), m_release(memory(releaseMs, sampleRate)) {}
    double follow(double level) {
        const double keep = level > m_level ? m_attack : m_release;
        m_level = keep * m_level + (1 - keep) * level;
        return m_level;
    }

private:
    double m_attack;
    double m_release;
    double m_level = 0;
};

/// Two bands that add up to a flat response (Linkwitz and Riley, fourth order: two equal Butterworth filters in a row).
class Crossover {
public:
    struct Bands {
        double low;
        double high;
    };
    Crossover(int sampleRate, double frequency)
        : m_low{Biquad::lowPass(sampleRate, frequency, kButterworth),
                Biquad::lowPass(sampleRate, frequency, kButterworth)},
          m_high{Biquad::highPass(sampleRate, frequency, kButterworth),
                 Biquad::highPass(sampleRate, frequency, kButterworth)} {}
    Bands split(double sample) {
        return {m_low[1].process(m_low[0].process(sample)), m_high[1].process(m_high[0].process(sample))};
    }

private:
    static constexpr double kButterworth = 0.70710678118654752;
    Biquad m_low[2];
    Biquad m_high[2];
};

/// How much a level above the threshold is turned down, in dB (≥ 0).
double reduction(double levelDb, const CompressorSetting& setting) {
    const double over = levelDb - setting.thresholdDb;
    const double slope = 1 - 1 / setting.ratio;
    if (2 * over < -setting.kneeDb)
        return 0;
    if (2 * over > setting.kneeDb)
        return slope * over;
    const double into = over + setting.kneeDb / 2;
    return slope * into * into / (2 * setting.kneeDb);
}

/// The smallest of each `size` values that end at each index.
std::vector<double> slidingMinimum(const std::vector<double>& values, std::size_t size) {
    std::vector<double> minima(values.size());
    std::deque<std::size_t> rising;
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (!rising.empty() && values[rising.back()] >= values[i])
            rising.pop_back();
        rising.push_back(i);
        if (rising.front() + size <= i)
            rising.pop_front();
        minima[i] = values[rising.front()];
    }
    return minima;
}

}  // namespace

void compress(std::vector<float>& samples, int sampleRate, const CompressorSetting& setting) {
    Envelope envelope(setting.attackMs, setting.releaseMs, sampleRate);
    for (float& sample : samples) {
        const double wanted = reduction(toDb(std::abs(static_cast<double>(sample))), setting);
        sample = static_cast<float>(static_cast<double>(sample) * fromDb(-envelope.follow(wanted)));
    }
}

void softenSibilants(std::vector<float>& samples, int sampleRate, double mostDb) {
    constexpr double kBand = 5500;       // Hz
    constexpr double kStandsOutDb = -9;  // band against whole
    Crossover crossover(sampleRate, kBand);
    Envelope band(1, 40, sampleRate);
    Envelope whole(5, 120, sampleRate);
    Envelope gain(1, 30, sampleRate);
    for (float& sample : samples) {
        const auto [low, high] = crossover.split(static_cast<double>(sample));
        const double difference = toDb(band.follow(std::abs(high))) - toDb(whole.follow(std::abs(low + high)));
        const double down = gain.follow(std::clamp((difference - kStandsOutDb) * 0.5, 0.0, mostDb));
        sample = static_cast<float>(low + high * fromDb(-down));
    }
}

void limitPeaks(std::vector<float>& samples, int sampleRate, double ceilingDb) {
    const double ceiling = fromDb(ceilingDb);
    const std::size_t ahead = static_cast<std::size_t>(sampleRate) / 200;
    std::vector<double> gains(samples.size() + 2 * ahead, 1.0);
    for (std::size_t i = 0; i < samples.size(); ++i)
        gains[i + ahead] = std::min(1.0, ceiling / std::max(std::abs(static_cast<double>(samples[i])), kFloor));
    // The minimum over a window, then the mean over a window of the same length: at every sample the gain is at most
    // what that sample asks for, and it moves in straight lines.
    const std::vector<double> minima = slidingMinimum(gains, ahead);
    double sum = 0;
    for (std::size_t i = 0; i < ahead; ++i)
        sum += minima[i + ahead];
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double gain = sum / static_cast<double>(ahead);
        samples[i] = static_cast<float>(static_cast<double>(samples[i]) * std::min(1.0, gain));
        sum += (i + 2 * ahead < minima.size() ? minima[i + 2 * ahead] : 1.0) - minima[i + ahead];
    }
}

}  // namespace sw
