#include "core/model/limits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::size_t kLongestSentence = 2000;  // bytes; more than a minute of speech
constexpr Duration kLongestClip = Duration::seconds(3600);
constexpr std::size_t kMostSpeedKeys = 64;

Result<void> inRange(double value, double low, double high, const char* what) {
    if (value >= low && value <= high)
        return {};
    const auto number = [](double d) {
        const long tenths = std::lround(d * 10);
        return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(std::abs(tenths % 10)) : "");
    };
    return fail(ErrorCode::InvalidInput,
                std::string(what) + " must be between " + number(low) + " and " + number(high) + ".");
}

Result<void> checkClipSpeed(const std::vector<SpeedKey>& keys) {
    if (keys.size() > kMostSpeedKeys)
        return fail(ErrorCode::InvalidInput, "A clip's speed has at most 64 points; remove some.");
    double before = 0;
    for (const SpeedKey& key : keys) {
        SW_CHECK(inRange(key.at, 0, 1, "Where a clip's speed changes"));
        if (key.at < before)
            return fail(ErrorCode::InvalidInput, "The points of a clip's speed must be in order: \"at\" may not go back.");
        before = key.at;
        if (key.speed != 0)
            SW_CHECK(inRange(key.speed, 0.1, 10, "A clip's speed, unless it is 0 to stand still,"));
    }
    return {};
}

}  // namespace

bool isFrameRate(FrameRate rate) {
    constexpr std::int32_t kWhole[] = {24, 25, 30, 48, 50, 60, 90, 100, 120};
    return std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::int32_t whole) {
        return rate == FrameRate{whole, 1} || rate == FrameRate{whole * 1000, 1001};
    });
}

Result<void> checkBrief(const Brief& brief) {
    return inRange(brief.seconds, 15, 180, "The length in seconds");
}

Result<void> checkCanvas(const Canvas& canvas) {
    SW_CHECK(inRange(canvas.width, 64, 7680, "The width"));
    SW_CHECK(inRange(canvas.height, 64, 7680, "The height"));
    if (canvas.width % 2 || canvas.height % 2)
        return fail(ErrorCode::InvalidInput, "Width and height must be even numbers.");
    if (!isFrameRate(canvas.rate))
        return fail(ErrorCode::InvalidInput,
                    "The frame rate must be one of 24, 25, 30, 48, 50, 60, 90, 100, 120, or 1000/1001 of it.");
    for (const double margin : {canvas.safe.left, canvas.safe.top, canvas.safe.right, canvas.safe.bottom})
        SW_CHECK(inRange(margin, 0, 0.45, "A margin of the safe area"));
    return {};
}

Result<void> checkLook(const Look& look) {
    SW_CHECK(inRange(look.captionWords, 1, 12, "The number of caption words"));
    return inRange(look.captionCharacters, 6, 80, "The number of caption characters");
}

Result<void> checkSpeed(double speed) {
    return inRange(speed, 0.5, 2, "The voice's speed");
}

Result<void> checkGain(double gainDb) {
    return inRange(gainDb, -60, 24, "The gain in dB");
}

Result<void> checkClip(const Clip& clip) {
    if (clip.duration <= Duration{} || clip.duration > kLongestClip)
        return fail(ErrorCode::InvalidInput, "A clip must be longer than nothing and at most an hour long.");
    if (clip.offset > kLongestClip || clip.offset < -kLongestClip)
        return fail(ErrorCode::InvalidInput, "A clip's offset must be at most an hour.");
    if (clip.from < TimePoint{} || clip.from > TimePoint{} + kLongestClip * 24)
        return fail(ErrorCode::InvalidInput, "A clip cannot start before its media, nor more than a day within it.");
    if (clip.fadeIn < Duration{} || clip.fadeOut < Duration{} || clip.fadeIn > kLongestClip || clip.fadeOut > kLongestClip)
        return fail(ErrorCode::InvalidInput, "A fade cannot be shorter than nothing or longer than an hour.");
    if (clip.anchor.word < 0)
        return fail(ErrorCode::InvalidInput, "An anchor's word counts from 0.");
    SW_CHECK(inRange(clip.pan, -1, 1, "The pan"));
    SW_CHECK(checkClipSpeed(clip.speed));
    return checkGain(clip.gainDb);
}

Result<std::string> speakable(const std::string& text) {
    const std::string clean = trimmed(text);
    if (clean.empty())
        return fail(ErrorCode::InvalidInput, "A sentence cannot be empty; remove it instead.");
    if (clean.size() > kLongestSentence)
        return fail(ErrorCode::InvalidInput, "A sentence has at most 2000 bytes, and this one has " +
                                                 std::to_string(clean.size()) + ". Make two or more of it.");
    if (!isUtf8(clean))
        return fail(ErrorCode::InvalidInput, "The sentence is not valid UTF-8.");
    return clean;
}

}  // namespace sw
