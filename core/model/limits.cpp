#include "core/model/limits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "core/model/animation_names.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

constexpr std::size_t kLongestSentence = 2000;  // bytes; more than a minute of speech
constexpr std::size_t kLongestTitle = 500;      // bytes; names too
constexpr std::size_t kMostKeyframes = 1000;
constexpr std::size_t kMostWords = 2000;
constexpr int kMostTakes = 9999;
constexpr Duration kLongestHold = Duration::seconds(600);
constexpr Duration kLongestTransition = Duration::seconds(10);
constexpr Duration kLongestClip = Duration::seconds(3600);
constexpr std::size_t kMostSpeedKeys = 64;
constexpr double kFarthest = 100'000;  // canvas pixels
constexpr int kLeastKeyColour = 40;  // between the strongest and the weakest of a key colour's channels
constexpr Duration kLongestAnimation = Duration::seconds(60);

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
        SW_CHECK(inRange(key.speed, 0, 10, "A clip's speed"));
    }
    return {};
}

Result<void> checkName(const std::string& name, const char* what) {
    if (name.size() > kLongestTitle || !isUtf8(name))
        return fail(ErrorCode::InvalidInput, std::string(what) + " must be valid UTF-8 of at most 500 bytes.");
    return {};
}

Result<void> checkFrom(TimePoint from) {
    if (from < TimePoint{} || from > TimePoint{} + kLongestClip * 24)
        return fail(ErrorCode::InvalidInput, "A clip cannot start before its media, nor more than a day within it.");
    return {};
}

/// Of a drawn part of the media; no size means all of it.
Result<void> checkCrop(const Box& crop) {
    constexpr double kRounding = 1e-9;
    if (crop == Box{})
        return {};
    SW_CHECK(inRange(crop.x, 0, 1, "Where the shown part of a clip's media begins, as a fraction of its width,"));
    SW_CHECK(inRange(crop.y, 0, 1, "Where the shown part of a clip's media begins, as a fraction of its height,"));
    SW_CHECK(inRange(crop.width * 100, 1, 100, "The width of the shown part of a clip's media, in hundredths,"));
    SW_CHECK(inRange(crop.height * 100, 1, 100, "The height of the shown part of a clip's media, in hundredths,"));
    if (crop.x + crop.width > 1 + kRounding || crop.y + crop.height > 1 + kRounding)
        return fail(ErrorCode::InvalidInput,
                    "The shown part of a clip's media reaches beyond the media; make it smaller.");
    return {};
}

Result<void> checkWords(const std::vector<CaptionWord>& words) {
    if (words.size() > kMostWords)
        return fail(ErrorCode::InvalidInput, "An own voice has at most 2000 words; divide the sentence.");
    TimePoint before;
    for (const CaptionWord& word : words) {
        SW_CHECK(checkName(word.text, "A word of an own voice"));
        if (word.range.start < before || word.range.end < word.range.start ||
            word.range.end > TimePoint{} + kLongestClip)
            return fail(ErrorCode::InvalidInput, "The words of an own voice must be in order of time, within an hour.");
        before = word.range.start;
    }
    return {};
}

/// Of a recording; something of it must be left.
Result<void> checkCuts(const Override& own) {
    if (own.cuts.size() > kMostWords)
        return fail(ErrorCode::InvalidInput, "An own voice has at most 2000 cuts; divide the sentence.");
    const TimePoint end = TimePoint{} + own.mediaDuration;
    TimePoint before;
    Duration left = own.mediaDuration;
    for (const TimeRange& cut : own.cuts) {
        if (cut.start < before || cut.end <= cut.start || cut.end > end)
            return fail(ErrorCode::InvalidInput,
                        "The cuts of an own voice must be in order of time and apart, within the recording.");
        before = cut.end;
        left = left - cut.duration();
    }
    if (!own.cuts.empty() && left <= Duration{})
        return fail(ErrorCode::InvalidInput, "Nothing of the recording would be left; use another voice instead.");
    return {};
}

Result<void> checkKeyframe(const Keyframe& key) {
    if (key.at < Duration{} || key.at > kLongestClip)
        return fail(ErrorCode::InvalidInput, "A keyframe must lie behind its clip's start, and within an hour.");
    SW_CHECK(inRange(key.easing.x1, 0, 1, "The first time of a keyframe's easing"));
    SW_CHECK(inRange(key.easing.x2, 0, 1, "The second time of a keyframe's easing"));
    SW_CHECK(inRange(key.easing.y1, -kSteepestEasing, kSteepestEasing, "The first value of a keyframe's easing"));
    SW_CHECK(inRange(key.easing.y2, -kSteepestEasing, kSteepestEasing, "The second value of a keyframe's easing"));
    const KeyedRange range = keyedRange(key.property);
    return inRange(key.value, range.low, range.high, "The value of such a keyframe");
}

}  // namespace

bool isFrameRate(FrameRate rate) {
    constexpr std::int32_t kWhole[] = {24, 25, 30, 48, 50, 60, 90, 100, 120};
    return std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::int32_t whole) {
        return rate == FrameRate{whole, 1} || rate == FrameRate{whole * 1000, 1001};
    });
}

Result<void> checkBrief(const Brief& brief) {
    SW_CHECK(checkLanguage(brief.language));
    return inRange(brief.seconds, 15, 180, "The length in seconds");
}

namespace {

Result<void> checkSides(int width, int height) {
    SW_CHECK(inRange(width, 64, 7680, "The width"));
    SW_CHECK(inRange(height, 64, 7680, "The height"));
    if (width % 2 || height % 2)
        return fail(ErrorCode::InvalidInput, "Width and height must be even numbers.");
    return {};
}

Result<void> checkSafe(const SafeArea& safe) {
    for (const double margin : {safe.left, safe.top, safe.right, safe.bottom})
        SW_CHECK(inRange(margin, 0, 0.45, "A margin of the safe area"));
    return {};
}

/// Width by height of "4:5"; 0 for what is no such name.
double ratioNamed(const std::string& name) {
    const std::size_t colon = name.find(':');
    const auto isNumber = [](const std::string& text) {
        return !text.empty() && text.size() <= 4 && text.front() != '0' &&
               text.find_first_not_of("0123456789") == std::string::npos;
    };
    if (colon == std::string::npos || !isNumber(name.substr(0, colon)) || !isNumber(name.substr(colon + 1)))
        return 0;
    return std::stod(name.substr(0, colon)) / std::stod(name.substr(colon + 1));
}

}  // namespace

Result<void> checkPlace(const std::string& what, const Place& place) {
    constexpr std::string_view kPicture = "image/";
    const bool isClip = idFromText<ClipTag>(what).has_value();
    const bool isPicture = what.starts_with(kPicture) && idFromText<SceneTag>(what.substr(kPicture.size()));
    if (!isClip && !isPicture && what != "captions")
        return fail(ErrorCode::InvalidInput, "\"what\" must name a clip such as \"clip-7\", a scene's picture such as "
                                             "\"image/scene-2\", or \"captions\", not \"" + what + "\".");
    SW_CHECK(inRange(place.box.x, -kFarthest, kFarthest, "The x of a place in a variant"));
    SW_CHECK(inRange(place.box.y, -kFarthest, kFarthest, "The y of a place in a variant"));
    SW_CHECK(inRange(place.box.width, 1, kFarthest, "The width of a place in a variant"));
    SW_CHECK(inRange(place.box.height, 1, kFarthest, "The height of a place in a variant"));
    SW_CHECK(inRange(place.rotation, -36'000, 36'000, "The rotation in degrees"));
    if (!isClip && place.rotation != 0)
        return fail(ErrorCode::InvalidInput, "Only clips can be turned in a variant; give \"" + what + "\" no rotation.");
    return {};
}

Result<void> checkVariant(const std::string& name, const Variant& variant) {
    constexpr double kRounding = 0.02;  // sides are even numbers
    const double ratio = ratioNamed(name);
    if (ratio == 0)
        return fail(ErrorCode::InvalidInput, "A variant is named by its shape, such as 1:1 or 16:9, not \"" + name + "\".");
    SW_CHECK(checkSides(variant.width, variant.height));
    if (std::abs(variant.width / (variant.height * ratio) - 1) > kRounding)
        return fail(ErrorCode::InvalidInput, "A variant of " + std::to_string(variant.width) + " × " +
                                                 std::to_string(variant.height) + " pixels has not the shape " + name + ".");
    SW_CHECK(checkSafe(variant.safe));
    for (const auto& [what, place] : variant.places)
        SW_CHECK(checkPlace(what, place));
    return {};
}

Result<void> checkCanvas(const Canvas& canvas) {
    SW_CHECK(checkSides(canvas.width, canvas.height));
    if (!isFrameRate(canvas.rate))
        return fail(ErrorCode::InvalidInput,
                    "The frame rate must be one of 24, 25, 30, 48, 50, 60, 90, 100, 120, or 1000/1001 of it.");
    return checkSafe(canvas.safe);
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

Result<void> checkGrade(const ColourGrade& grade) {
    SW_CHECK(inRange(grade.exposure, -3, 3, "The exposure in stops"));
    SW_CHECK(inRange(grade.temperature, -1, 1, "The temperature"));
    SW_CHECK(inRange(grade.tint, -1, 1, "The tint"));
    SW_CHECK(inRange(grade.contrast, -1, 1, "The contrast"));
    SW_CHECK(inRange(grade.saturation, -1, 1, "The saturation"));
    SW_CHECK(inRange(grade.lutStrength, 0, 1, "The strength of the look-up table"));
    SW_CHECK(inRange(grade.blur, 0, 1, "The blur"));
    SW_CHECK(inRange(grade.sharpen, 0, 1, "The sharpening"));
    SW_CHECK(inRange(grade.vignette, 0, 1, "The vignette"));
    SW_CHECK(inRange(grade.grain, 0, 1, "The grain"));
    if (grade.lut && (!isMediaRef(grade.lut) || grade.lut.extension != "cube"))
        return fail(ErrorCode::InvalidInput, "A look-up table must be a .cube file of the media folder.");
    return {};
}

Result<void> checkMask(const LayerMask& mask) {
    SW_CHECK(inRange(mask.box.x, -1, 2, "The mask's x, a fraction of the layer's width,"));
    SW_CHECK(inRange(mask.box.y, -1, 2, "The mask's y, a fraction of the layer's height,"));
    SW_CHECK(inRange(mask.box.width, 0, 3, "The mask's width, a fraction of the layer's,"));
    SW_CHECK(inRange(mask.box.height, 0, 3, "The mask's height, a fraction of the layer's,"));
    SW_CHECK(inRange(mask.feather, 0, 1, "The mask's feather"));
    SW_CHECK(inRange(mask.cornerRadius, 0, 1, "The mask's corner radius"));
    if (mask.shape == MaskShape::Media && !isMediaRef(mask.media))
        return fail(ErrorCode::InvalidInput, "A mask of the shape \"media\" needs a picture of the media folder.");
    return {};
}

Result<void> checkKey(const ChromaKey& key) {
    SW_CHECK(inRange(key.tolerance, 0, 1, "The key's tolerance"));
    SW_CHECK(inRange(key.softness, 0, 1, "The key's softness"));
    SW_CHECK(inRange(key.spill, 0, 1, "The key's spill removal"));
    if (key.colour.empty())
        return {};
    const auto digits = key.colour.find_first_not_of("0123456789abcdefABCDEF", 1);
    if (key.colour.size() != 7 || key.colour[0] != '#' || digits != std::string::npos)
        return fail(ErrorCode::InvalidInput, "The key's colour \"" + key.colour + "\" must be written as #rrggbb.");
    const auto channel = [&](std::size_t at) { return std::stoi(key.colour.substr(at, 2), nullptr, 16); };
    const auto [low, high] = std::minmax({channel(1), channel(3), channel(5)});
    if (high - low < kLeastKeyColour)
        return fail(ErrorCode::InvalidInput,
                    "The key's colour " + key.colour + " is nearly grey; choose the colour of the ground, such as a green.");
    return {};
}

Result<void> checkOpacity(double opacity) {
    return inRange(opacity, 0, 1, "The opacity");
}

Result<void> checkTransition(const std::string& name) {
    const std::string wish = asciiLower(trimmed(name));
    if (wish.empty() || wish == "auto" || transitionNamed(wish))
        return {};
    return unknownTransition(name);
}

Result<void> checkAnimation(const OverlayAnimation& animation) {
    SW_CHECK(checkAnimationName(AnimationPart::In, animation.in));
    SW_CHECK(checkAnimationName(AnimationPart::Out, animation.out));
    SW_CHECK(checkAnimationName(AnimationPart::Loop, animation.loop));
    for (const Duration length : {animation.inDuration, animation.outDuration, animation.loopPeriod})
        if (length < Duration{} || length > kLongestAnimation)
            return fail(ErrorCode::InvalidInput,
                        "An animation must be between nothing (its own length) and a minute long.");
    return {};
}

namespace {

Result<void> checkColour(const std::string& colour, const char* what) {
    const bool hex = (colour.size() == 7 || colour.size() == 9) && colour[0] == '#' &&
                     colour.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (hex)
        return {};
    return fail(ErrorCode::InvalidInput, std::string(what) + " must be a colour such as \"#ffde28\", or \"#80ffde28\" for one that "
                                                             "lets half of what is behind it through, not \"" +
                                             colour + "\".");
}

}  // namespace

Result<void> checkTitle(const CutTitle& title) {
    if (title.text.size() > kLongestTitle)
        return fail(ErrorCode::InvalidInput, "A title has at most 500 bytes, and this one has " +
                                                 std::to_string(title.text.size()) + ". Make two or more of it.");
    if (!isUtf8(title.text) || !isUtf8(title.font))
        return fail(ErrorCode::InvalidInput, "The title is not valid UTF-8.");
    if (title.font.empty())
        return fail(ErrorCode::InvalidInput, "The title needs a font, such as \"Montserrat\".");
    SW_CHECK(inRange(title.weight, 100, 900, "The weight of a title's font"));
    SW_CHECK(inRange(title.size * 100, 1, 100, "The size of a title, in hundredths of the canvas' shorter side,"));
    SW_CHECK(inRange(title.outline, 0, 0.5, "The outline of a title, as a part of its size,"));
    SW_CHECK(checkColour(title.fill, "The fill of a title"));
    SW_CHECK(checkColour(title.outlineColour, "The outline of a title"));
    if (!title.boxColour.empty())
        SW_CHECK(checkColour(title.boxColour, "The plate behind a title"));
    if (title.align != "left" && title.align != "centre" && title.align != "right")
        return fail(ErrorCode::InvalidInput,
                    "A title's alignment must be left, centre or right, not \"" + title.align + "\".");
    return {};
}

Result<void> checkSceneTimes(const Scene& scene) {
    if (scene.hold < Duration{} || scene.hold > kLongestHold)
        return fail(ErrorCode::InvalidInput,
                    "A scene cannot end before what is said in it, nor be held for more than ten minutes.");
    if (scene.lead < -kLongestHold || scene.lead > kLongestHold)
        return fail(ErrorCode::InvalidInput, "A scene's picture can come at most ten minutes earlier or later.");
    if (scene.transitionLength < Duration{} || scene.transitionLength > kLongestTransition)
        return fail(ErrorCode::InvalidInput, "A transition must be between nothing (its own length) and ten seconds long.");
    return {};
}

Result<void> checkMarker(const Marker& marker) {
    SW_CHECK(checkName(marker.name, "A marker's name"));
    if (marker.colour.size() != 7)
        return fail(ErrorCode::InvalidInput,
                    "A marker's colour must be written as #rrggbb, not \"" + marker.colour + "\".");
    SW_CHECK(checkColour(marker.colour, "A marker's colour"));
    if (marker.offset > kLongestClip || marker.offset < -kLongestClip)
        return fail(ErrorCode::InvalidInput, "A marker's offset must be at most an hour.");
    if (marker.anchor.word < 0)
        return fail(ErrorCode::InvalidInput, "An anchor's word counts from 0.");
    return {};
}

Result<void> checkOverride(const Override& value) {
    SW_CHECK(checkGain(value.gainDb));
    SW_CHECK(checkGrade(value.grade));
    SW_CHECK(inRange(value.take, 0, kMostTakes, "A take"));
    SW_CHECK(checkFrom(value.from));
    if (value.mediaDuration < Duration{} || value.mediaDuration > kLongestClip)
        return fail(ErrorCode::InvalidInput, "Own media can last at most an hour.");
    SW_CHECK(checkClipSpeed(value.speed));
    SW_CHECK(checkName(value.lockedTo, "The fingerprint that a node is locked to"));
    SW_CHECK(checkWords(value.words));
    return checkCuts(value);
}

Result<void> checkMediaItem(const MediaItem& item) {
    if (!isMediaRef(item.media))
        return fail(ErrorCode::InvalidInput, "An item of the bin must be a file of the media folder.");
    SW_CHECK(checkName(item.name, "The name of a file in the bin"));
    SW_CHECK(checkName(item.folder, "The name of a folder in the bin"));
    SW_CHECK(checkName(item.licence, "The licence of a file in the bin"));
    if (item.duration < Duration{} || item.duration > kLongestClip * 25)
        return fail(ErrorCode::InvalidInput, "A file in the bin can last at most 25 hours.");
    SW_CHECK(inRange(item.width, 0, 65'535, "The width of a file in the bin"));
    return inRange(item.height, 0, 65'535, "The height of a file in the bin");
}

Result<void> checkKeyframes(const std::vector<Keyframe>& keys) {
    if (keys.size() > kMostKeyframes)
        return fail(ErrorCode::InvalidInput, "A clip has at most 1000 keyframes; remove some.");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        SW_CHECK(checkKeyframe(keys[i]));
        if (i > 0 && std::pair(keys[i - 1].at, keys[i - 1].property) >= std::pair(keys[i].at, keys[i].property))
            return fail(ErrorCode::InvalidInput,
                        "A clip's keyframes must be in order of time, with one of each property at a time.");
    }
    return {};
}

Result<void> checkClip(const Clip& clip) {
    if (clip.duration <= Duration{} || clip.duration > kLongestClip)
        return fail(ErrorCode::InvalidInput, "A clip must be longer than nothing and at most an hour long.");
    if (clip.offset > kLongestClip || clip.offset < -kLongestClip)
        return fail(ErrorCode::InvalidInput, "A clip's offset must be at most an hour.");
    SW_CHECK(checkFrom(clip.from));
    if (clip.fadeIn < Duration{} || clip.fadeOut < Duration{} || clip.fadeIn > kLongestClip || clip.fadeOut > kLongestClip)
        return fail(ErrorCode::InvalidInput, "A fade cannot be shorter than nothing or longer than an hour.");
    if (clip.anchor.word < 0)
        return fail(ErrorCode::InvalidInput, "An anchor's word counts from 0.");
    SW_CHECK(inRange(clip.pan, -1, 1, "The pan"));
    SW_CHECK(checkClipSpeed(clip.speed));
    SW_CHECK(checkGrade(clip.grade));
    if (clip.grade.sharpen != 0 || clip.grade.vignette != 0 || clip.grade.grain != 0)
        return fail(ErrorCode::InvalidInput,
                    "A clip has no sharpening, vignette or grain of its own; give them to its scene or to the whole film.");
    SW_CHECK(checkMask(clip.mask));
    SW_CHECK(checkKey(clip.key));
    SW_CHECK(checkOpacity(clip.opacity));
    SW_CHECK(checkAnimation(clip.animation));
    SW_CHECK(checkTitle(clip.title));
    SW_CHECK(inRange(clip.rotation, -36'000, 36'000, "The rotation in degrees"));
    SW_CHECK(checkCrop(clip.crop));
    SW_CHECK(checkKeyframes(clip.keyframes));
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
