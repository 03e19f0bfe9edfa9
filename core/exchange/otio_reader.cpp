#include "core/exchange/otio_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/base/text.h"
#include "core/model/limits.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

constexpr std::size_t kLargest = 64 << 20;  // bytes
constexpr double kLongestSeconds = 24 * 3600;
constexpr double kFastest = 10;  // as clips can be played

/// "Clip" of "Clip.2".
std::string schemaOf(const Json& object) {
    const std::string schema = stringOr(object, "OTIO_SCHEMA");
    return schema.substr(0, schema.find('.'));
}

const Json& member(const Json& object, const char* name) {
    static const Json kNone;
    if (!object.is_object())
        return kNone;
    const auto it = object.find(name);
    return it == object.end() ? kNone : *it;
}

const Json& ownOf(const Json& object) {
    static const Json kNone = Json::object();
    const Json& own = member(member(object, "metadata"), "shortwright");
    return own.is_object() ? own : kNone;
}

/// A whole number a second, or 1000/1001 of one as programs round it (29.97); only where a frame of it is whole flicks.
std::optional<FrameRate> rateNear(double rate) {
    constexpr double kHighest = 1e9;
    if (!(rate > 0.5) || rate > kHighest)
        return std::nullopt;
    const auto exact = [](std::int64_t num, std::int32_t den) { return kFlicksPerSecond * den % num == 0 && num <= INT32_MAX; };
    const auto whole = std::llround(rate);
    if (std::abs(rate - static_cast<double>(whole)) < 1e-4 && exact(whole, 1))
        return FrameRate{static_cast<std::int32_t>(whole), 1};
    const auto above = std::llround(rate * 1.001);
    if (std::abs(rate - static_cast<double>(above) / 1.001) < 6e-3 && above <= INT32_MAX / 1000 && exact(above * 1000, 1001))
        return FrameRate{static_cast<std::int32_t>(above * 1000), 1001};
    return std::nullopt;
}

/// A RationalTime; nothing when it is none.
std::optional<Duration> durationOf(const Json& time) {
    const double value = numberOr(time, "value", NAN);
    const double rate = numberOr(time, "rate", NAN);
    if (!(rate > 0) || !(std::abs(value / rate) <= kLongestSeconds))
        return std::nullopt;
    if (value == std::floor(value))
        if (const std::optional<FrameRate> known = rateNear(rate))
            return Duration{static_cast<std::int64_t>(value) * (kFlicksPerSecond * known->den / known->num)};
    return Duration::seconds(value / rate);
}

/// "#rrggbb" of OTIO's names for colours, or of its colour objects.
std::string colourOf(const Json& colour) {
    static const std::map<std::string, std::string> kNames = {
        {"PINK", "#ffa0b4"}, {"RED", "#ff3b30"}, {"ORANGE", "#ff8c00"}, {"YELLOW", "#ffd60a"}, {"GREEN", "#34c759"}, {"CYAN", "#32d2e6"},
        {"BLUE", "#0a84ff"}, {"PURPLE", "#8c3cc8"}, {"MAGENTA", "#ff00dc"}, {"BLACK", "#000000"}, {"WHITE", "#ffffff"}};
    const std::string name = colour.is_string() ? colour.get<std::string>() : stringOr(colour, "name");
    std::string upper;
    for (const char c : name)
        upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    const auto known = kNames.find(upper);
    return known == kNames.end() ? kNames.at("YELLOW") : known->second;
}

class Reader {
public:
    explicit Reader(std::string name) : m_name(std::move(name)) {}

    Result<ReadTimeline> read(const Json& root) {
        const Json* timeline = find(root, 0);
        if (!timeline)
            return fail(ErrorCode::InvalidInput, m_name + " holds no timeline. Write one from your editor as OpenTimelineIO (.otio).");
        m_read.name = stringOr(*timeline, "name");
        m_read.own = ownOf(*timeline);
        const Json& stack = member(*timeline, "tracks");
        chooseRate(stack);
        for (const Json& track : children(stack)) {
            if (schemaOf(track) != "Track") {
                leaveOut("a nested stack");
                continue;
            }
            if (booleanOr(track, "enabled", true))
                SW_CHECK(readTrack(track));
            else
                leaveOut("a track that is switched off");
        }
        SW_CHECK(readMarkers(stack, {}));
        if (std::none_of(m_read.tracks.begin(), m_read.tracks.end(), [](const ReadTrack& track) {
                return std::any_of(track.clips.begin(), track.clips.end(), [](const ReadClip& clip) { return clip.kind != ReadClip::Kind::Gap; });
            }))
            return fail(ErrorCode::InvalidInput, "The timeline in " + m_name + " is empty: there are no clips in it.");
        for (const auto& [what, count] : m_leftOut)
            m_read.notes.push_back("Left out: " + what + (count > 1 ? ", " + std::to_string(count) + " times." : "."));
        return std::move(m_read);
    }

private:
    static const Json& children(const Json& composition) {
        static const Json kNone = Json::array();
        const Json& list = member(composition, "children");
        return list.is_array() ? list : kNone;
    }

    /// The timeline, or the first one of a collection.
    static const Json* find(const Json& object, int depth) {
        constexpr int kDeepest = 8;
        if (schemaOf(object) == "Timeline")
            return &object;
        if (schemaOf(object) != "SerializableCollection" || depth == kDeepest)
            return nullptr;
        for (const Json& child : children(object))
            if (const Json* found = find(child, depth + 1))
                return found;
        return nullptr;
    }

    void leaveOut(const std::string& what) { ++m_leftOut[what]; }

    tl::unexpected<Error> wrongTime(const Json& of) const {
        return fail(ErrorCode::InvalidInput, m_name + " cannot be used: the times of “" + stringOr(of, "name", "a clip") + "” are no numbers, or longer than a day.");
    }

    /// What most pictures of the timeline are counted in; 30 where this program cannot play that.
    void chooseRate(const Json& stack) {
        std::map<std::pair<int, int>, int> seen;
        for (const Json& track : children(stack))
            if (asciiLower(stringOr(track, "kind")) != "audio")
                for (const Json& item : children(track))
                    count(numberOr(member(member(item, "source_range"), "duration"), "rate", 0), seen);
        const Json& own = member(m_read.own, "rate");
        if (own.is_array() && own.size() == 2 && own[0].is_number_integer() && own[1].is_number_integer())
            seen[{own[0].get<int>(), own[1].get<int>()}] += 1'000'000;
        std::erase_if(seen, [](const auto& entry) { return !isFrameRate({entry.first.first, entry.first.second}); });
        const auto most = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != seen.end())
            m_read.rate = {most->first.first, most->first.second};
        else
            m_read.notes.push_back("The timeline's frame rate is not one that Shortwright has; it is 30 a second now.");
    }

    static void count(double rate, std::map<std::pair<int, int>, int>& seen) {
        if (const std::optional<FrameRate> known = rateNear(rate))
            ++seen[{known->num, known->den}];
    }

    Result<void> readTrack(const Json& track) {
        ReadTrack made{stringOr(track, "name"), asciiLower(stringOr(track, "kind", "Video")) != "audio", {}};
        TimePoint at;
        std::string transition;
        for (const Json& item : children(track)) {
            const std::string schema = schemaOf(item);
            if (schema == "Transition") {
                transition = transitionOf(item);
                continue;
            }
            SW_TRY(ReadClip clip, schema == "Clip" ? clipOf(item) : gapOf(item, schema));
            const Duration length = clip.range.duration();
            if (length <= Duration{})
                continue;
            clip.range = {at, at + length};
            clip.transition = std::exchange(transition, "");
            SW_CHECK(readMarkers(item, at - TimePoint{} - startOf(item)));
            at = at + length;
            made.clips.push_back(std::move(clip));
        }
        m_read.tracks.push_back(std::move(made));
        return {};
    }

    static std::string transitionOf(const Json& item) {
        const std::string own = stringOr(ownOf(item), "transition");
        return transitionNamed(own) ? own : "dissolve";
    }

    /// Where the item's own time begins that is on the timeline.
    static Duration startOf(const Json& item) { return durationOf(member(member(item, "source_range"), "start_time")).value_or(Duration{}); }

    /// What is in a clip: its trimmed range, or all of its media.
    Result<TimeRange> trimmed(const Json& item, const Json& reference) const {
        const Json& own = member(item, "source_range");
        const Json& range = own.is_object() ? own : member(reference, "available_range");
        const std::optional<Duration> start = durationOf(member(range, "start_time"));
        const std::optional<Duration> length = durationOf(member(range, "duration"));
        if (!start || !length || *length < Duration{})
            return wrongTime(item);
        return TimeRange{TimePoint{} + *start, TimePoint{} + *start + *length};
    }

    Result<ReadClip> gapOf(const Json& item, const std::string& schema) {
        ReadClip clip;
        if (schema != "Gap")
            leaveOut(schema == "Stack" || schema == "Track" ? "a compound clip" : "something of the kind " + (schema.empty() ? "unknown" : schema));
        SW_TRY(const TimeRange range, trimmed(item, {}));
        clip.range = range;
        clip.name = stringOr(item, "name");
        return clip;
    }

    Result<ReadClip> clipOf(const Json& item) {
        const Json& references = member(item, "media_references");
        const Json& reference = references.is_object() ? member(references, stringOr(item, "active_media_reference_key", "DEFAULT_MEDIA").c_str())
                                                       : member(item, "media_reference");
        SW_TRY(const TimeRange range, trimmed(item, reference));
        ReadClip clip;
        clip.name = stringOr(item, "name");
        clip.range = range;
        // Media may have a timecode of their own; files are counted from their first frame.
        const std::optional<Duration> available = durationOf(member(member(reference, "available_range"), "start_time"));
        clip.from = std::max(TimePoint{}, range.start - available.value_or(Duration{}));
        clip.own = ownOf(item);
        const std::string kind = schemaOf(reference);
        clip.url = stringOr(reference, "target_url");
        if (kind == "GeneratorReference") {
            clip.text = sw::trimmed(stringOr(member(reference, "parameters"), "text"));
            clip.kind = clip.text.empty() ? ReadClip::Kind::Gap : ReadClip::Kind::Title;
            if (clip.text.empty())
                leaveOut("a generator that is no title");
        } else if (kind == "ImageSequenceReference") {
            leaveOut("a sequence of numbered pictures");
        } else if (kind == "ExternalReference" && !clip.url.empty()) {
            clip.kind = ReadClip::Kind::Media;
        } else if (clip.own.empty()) {
            leaveOut("a clip without media");
        }
        if (!booleanOr(item, "enabled", true)) {
            leaveOut("a clip that is switched off");
            clip.kind = ReadClip::Kind::Gap;
        }
        readEffects(item, clip);
        return clip;
    }

    void readEffects(const Json& item, ReadClip& clip) {
        const Json& effects = member(item, "effects");
        for (const Json& effect : effects.is_array() ? effects : Json::array()) {
            const std::string schema = schemaOf(effect);
            if (schema != "LinearTimeWarp" && schema != "FreezeFrame") {
                leaveOut("an effect (" + stringOr(effect, "effect_name", schema) + ")");
                continue;
            }
            const double scalar = schema == "FreezeFrame" ? 0 : numberOr(effect, "time_scalar", 1);
            clip.reverse = scalar < 0;
            clip.speed = std::min(std::abs(scalar), kFastest);
        }
    }

    /// `origin` is where the item's own time 0 lies on the timeline.
    Result<void> readMarkers(const Json& item, Duration origin) {
        const Json& markers = member(item, "markers");
        for (const Json& marker : markers.is_array() ? markers : Json::array()) {
            const Json& named = member(marker, "marked_range");
            const Json& range = named.is_object() ? named : member(marker, "range");  // as version 1 calls it
            const std::optional<Duration> start = durationOf(member(range, "start_time"));
            const std::optional<Duration> length = durationOf(member(range, "duration"));
            if (!start || !length || *length < Duration{})
                return wrongTime(marker);
            const Json& own = ownOf(marker);
            const std::string colour = stringOr(own, "colour", colourOf(member(marker, "color")));
            const TimePoint at = TimePoint{} + origin + *start;
            m_read.markers.push_back({stringOr(marker, "name"), colour, {at, at + *length}, own});
        }
        return {};
    }

    std::string m_name;
    ReadTimeline m_read;
    std::map<std::string, int> m_leftOut;
};

}  // namespace

Result<ReadTimeline> readOtio(std::string_view bytes, const std::string& name) {
    if (bytes.size() > kLargest)
        return fail(ErrorCode::InvalidInput, name + " is larger than 64 MB, which no timeline is.");
    // Python writes numbers that are none, too; they are in no time that matters.
    const Result<Json> root = parseJson(bytes, name);
    if (!root)
        return fail(ErrorCode::InvalidInput, name + " is no OpenTimelineIO file: it is not valid JSON.", root.error().detail);
    return Reader(name).read(*root);
}

}  // namespace sw
