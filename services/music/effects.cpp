#include "services/music/effects.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/media/sound/loudness.h"

namespace sw {
namespace {

using Samples = std::vector<double>;

constexpr double kTwoPi = 2 * std::numbers::pi;
constexpr double kPeakDb = -6;
constexpr double kMomentaryLufs = -16;

double secondsAt(std::size_t frame) {
    return static_cast<double>(frame) / kSoundRate;
}

/// One channel of `seconds` length, computed from time (0 to `seconds`) and its fraction of the whole (0 to 1).
Samples drawn(double seconds, const std::function<double(double time, double part)>& function) {
    Samples samples(static_cast<std::size_t>(seconds * kSoundRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = function(secondsAt(i), static_cast<double>(i) / static_cast<double>(samples.size()));
    return samples;
}

Samples noise(double seconds, Random& random) {
    return drawn(seconds, [&](double, double) { return random.bell(); });
}

/// A sine whose frequency moves.
Samples glide(double seconds, const std::function<double(double time, double part)>& hertz) {
    double phase = 0;
    return drawn(seconds,
                 [&](double time, double part) { return std::sin(phase += kTwoPi * hertz(time, part) / kSoundRate); });
}

/// Band-pass whose centre moves (state variable filter; H. Chamberlin 1985).
Samples swept(const Samples& in, double q, const std::function<double(double time, double part)>& hertz) {
    double low = 0;
    double band = 0;
    std::size_t i = 0;
    return drawn(secondsAt(in.size()) + 0.5 / kSoundRate, [&](double time, double part) {
        const double f = 2 * std::sin(std::numbers::pi * std::min(hertz(time, part), kSoundRate / 6.5) / kSoundRate);
        low += f * band;
        band += f * (in[i++] - low - band / q);
        return band;
    });
}

/// Rises in `attack` seconds and falls to 1/e in `decay` more.
double struck(double time, double attack, double decay) {
    return std::min(1.0, time / attack) * std::exp(-std::max(0.0, time - attack) / decay);
}

/// The same on both sides, the right one `delay` seconds later.
Sound stereo(const Samples& left, const Samples& right, double delay = 0) {
    const auto late = static_cast<std::size_t>(delay * kSoundRate);
    Sound sound;
    sound.samples.resize(left.size() * 2);
    for (std::size_t i = 0; i < left.size(); ++i) {
        sound.samples[i * 2] = static_cast<float>(left[i]);
        sound.samples[i * 2 + 1] = i >= late ? static_cast<float>(right[i - late]) : 0.0f;
    }
    return sound;
}

struct WhooshShape {
    double seconds;
    double low;
    double high;
    double peak;  ///< as a part of the whole
};

/// Wind that passes from left to right.
Sound makeWhoosh(WhooshShape shape, Random& random) {
    const auto hertz = [&](double, double part) {
        const double way = part < shape.peak ? part / shape.peak : 1 - 0.6 * (part - shape.peak) / (1 - shape.peak);
        return shape.low * std::pow(shape.high / shape.low, way);
    };
    const auto lower = [&](double time, double part) { return 0.45 * hertz(time, part); };
    const Samples air = swept(swept(noise(shape.seconds, random), 1.5, hertz), 1.2, hertz);
    const Samples body = swept(swept(noise(shape.seconds, random), 1.1, lower), 1.0, lower);
    const auto side = [&](bool right) {
        std::size_t i = 0;
        return drawn(shape.seconds, [&](double, double part) {
            const double swell = std::exp(-std::pow((part - shape.peak) / 0.2, 2));
            const double angle = std::clamp(part * 1.3 - 0.15, 0.12, 0.88) * std::numbers::pi / 2;
            const double value = (air[i] + 0.7 * body[i]) * swell * (right ? std::sin(angle) : std::cos(angle));
            ++i;
            return value;
        });
    };
    return stereo(side(false), side(true));
}

/// Noise and a chord that climb two octaves and break off.
Sound makeRiser(Random& random) {
    constexpr double kSeconds = 1.6;
    const auto hertz = [](double, double part) { return 200 * std::pow(18, part); };
    const Samples air = swept(swept(noise(kSeconds, random), 2.2, hertz), 1.4, hertz);
    Samples sum(air.size());
    for (const int overtone : {1, 2, 3, 4}) {
        const Samples tone = glide(kSeconds, [&](double, double part) { return 110 * overtone * std::pow(4, part); });
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += 0.25 * tone[i] / overtone;
    }
    const double frames = static_cast<double>(sum.size());
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const double part = static_cast<double>(i) / frames;
        const double breakOff = std::min(1.0, (1 - part) * kSeconds / 0.02);
        sum[i] = (0.8 * air[i] * std::pow(part, 1.6) + sum[i] * std::pow(part, 1.3)) * breakOff;
    }
    return stereo(sum, sum, 0.006);
}

Sound makePop(Random& random) {
    const double pitch = 1 + 0.08 * random.signedUnit();
    const Samples tone =
        glide(0.16, [&](double time, double) { return pitch * (180 + 520 * std::exp(-time / 0.018)); });
    std::size_t i = 0;
    const Samples pop = drawn(0.16, [&](double time, double) { return tone[i++] * struck(time, 0.001, 0.035); });
    return stereo(pop, pop);
}

Sound makeClick(Random& random) {
    const double pitch = 1 + 0.06 * random.signedUnit();
    const Samples click = drawn(0.05, [&](double time, double) {
        return std::sin(kTwoPi * 2400 * pitch * time) * struck(time, 0.0004, 0.004) +
               0.35 * random.bell() * struck(time, 0.0002, 0.0015) +
               0.3 * std::sin(kTwoPi * 880 * pitch * time) * struck(time, 0.0004, 0.008);
    });
    return stereo(click, click);
}

Sound makeTick(Random& random) {
    const double pitch = 1 + 0.06 * random.signedUnit();
    const Samples tick = drawn(0.035, [&](double time, double) {
        return 0.5 * random.bell() * struck(time, 0.0002, 0.0025) +
               0.7 * std::sin(kTwoPi * 3300 * pitch * time) * struck(time, 0.0003, 0.003);
    });
    return stereo(tick, tick);
}

/// A small bell: partials of a struck bar, each with its own decay.
Sound makeDing(Random& random) {
    struct Partial {
        double ratio;
        double level;
        double decay;
    };
    const double hertz = 1318.5 * (1 + 0.02 * random.signedUnit());
    const Samples ding = drawn(1.2, [&](double time, double) {
        double sum = 0;
        for (const Partial& partial :
             {Partial{1, 1, 0.38}, Partial{2.01, 0.5, 0.22}, Partial{2.76, 0.3, 0.14}, Partial{5.4, 0.12, 0.06}})
            sum += partial.level * std::exp(-time / partial.decay) *
                   std::sin(kTwoPi * hertz * partial.ratio * time +
                            0.3 * std::sin(kTwoPi * hertz * partial.ratio * 0.5 * time));
        return sum * std::min(1.0, time / 0.002);
    });
    return stereo(ding, ding, 0.0007);
}

/// A falling drum with a breath of dust around it.
Sound makeImpact(Random& random) {
    constexpr double kSeconds = 1.1;
    const double pitch = 1 + 0.06 * random.signedUnit();
    const Samples tone =
        glide(kSeconds, [&](double time, double) { return pitch * (42 + 120 * std::exp(-time / 0.05)); });
    const Samples dust =
        swept(noise(kSeconds, random), 0.8, [](double time, double) { return 1400 * std::exp(-time / 0.25) + 160; });
    std::size_t i = 0;
    const Samples impact = drawn(kSeconds, [&](double time, double) {
        const double body = std::tanh(2.2 * tone[i] * struck(time, 0.002, 0.3));
        return body + 0.5 * dust[i++] * struck(time, 0.002, 0.18);
    });
    return stereo(impact, impact, 0.0005);
}

/// The middle of the loudest stretch of `window` frames.
std::int64_t loudestFrame(const Sound& sound, std::int64_t window) {
    double power = 0;
    double best = -1;
    std::int64_t at = 0;
    const auto squared = [&](std::int64_t frame) {
        const auto i = static_cast<std::size_t>(frame) * 2;
        return static_cast<double>(sound.samples[i]) * sound.samples[i] +
               static_cast<double>(sound.samples[i + 1]) * sound.samples[i + 1];
    };
    for (std::int64_t frame = 0; frame < sound.frames(); ++frame) {
        power += squared(frame) - (frame >= window ? squared(frame - window) : 0);
        if (power > best * (1 + 1e-9)) {
            best = power;
            at = std::max<std::int64_t>(0, frame - window / 2);
        }
    }
    return at;
}

Effect finished(std::string name, Sound sound) {
    constexpr std::size_t kEdge = 96;
    const std::size_t frames = sound.samples.size() / 2;
    const std::size_t tail = std::min<std::size_t>(480, frames / 6);
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const std::size_t left = frames - 1 - i / 2;
        if (left < tail)
            sound.samples[i] *= static_cast<float>(left) / static_cast<float>(tail);
    }
    const Loudness loudness = measureLoudness(sound.samples, sound.channels);
    const double gain = fromDb(std::min(kPeakDb - loudness.truePeakDb, kMomentaryLufs - loudness.momentaryMaxLufs));
    for (float& sample : sound.samples)
        sample *= static_cast<float>(gain);
    const auto window = static_cast<std::int64_t>(std::clamp<std::size_t>(frames / 16, kEdge, 1440));
    const std::int64_t loudest = loudestFrame(sound, window);
    return {std::move(name), std::move(sound), Duration::samples(loudest, kSoundRate)};
}

}  // namespace

std::vector<Effect> makeEffects(std::uint64_t seed) {
    const auto make = [seed](const char* name, const std::function<Sound(Random&)>& maker) {
        Random random(seedFrom(std::string("effect/") + name + "/" + std::to_string(seed)));
        return finished(name, maker(random));
    };
    return {make("whoosh",
                 [](Random& r) {
                     return makeWhoosh({0.55, 220, 2400, 0.55}, r);
                 }),
            make("swish",
                 [](Random& r) {
                     return makeWhoosh({0.28, 500, 3600, 0.45}, r);
                 }),
            make("riser", makeRiser),
            make("pop", makePop),
            make("click", makeClick),
            make("tick", makeTick),
            make("ding", makeDing),
            make("impact", makeImpact)};
}

}  // namespace sw
