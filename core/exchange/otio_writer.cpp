#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/json.h"
#include "core/exchange/exchange_writers.h"
#include "core/model/transition_names.h"

// OpenTimelineIO's serialized data (docs/tutorials/otio-serialized-schema.md of the project, version 0.15 and later): what it
// has no words for stands in the metadata, under "shortwright".
namespace sw {
namespace {

constexpr int kSampleRate = 48'000;

/// Frames where it is whole frames, else samples, else flicks: exact in any case.
Json rationalTime(Duration length, FrameRate rate) {
    const auto time = [](double value, double perSecond) { return Json{{"OTIO_SCHEMA", "RationalTime.1"}, {"value", value}, {"rate", perSecond}}; };
    const std::int64_t frame = Duration::frames(1, rate).flicks;
    const std::int64_t sample = Duration::samples(1, kSampleRate).flicks;
    if (length.flicks % frame == 0)
        return time(static_cast<double>(length.flicks / frame), static_cast<double>(rate.num) / rate.den);
    if (length.flicks % sample == 0)
        return time(static_cast<double>(length.flicks / sample), kSampleRate);
    return time(static_cast<double>(length.flicks), static_cast<double>(kFlicksPerSecond));
}

Json timeRange(TimePoint start, Duration length, FrameRate rate) {
    return {{"OTIO_SCHEMA", "TimeRange.1"}, {"start_time", rationalTime(start - TimePoint{}, rate)}, {"duration", rationalTime(length, rate)}};
}

Json boxJson(const Box& box) {
    return {box.x, box.y, box.width, box.height};
}

/// OTIO's named colour that is nearest to "#rrggbb".
std::string colourName(const std::string& colour) {
    struct Named {
        const char* name;
        std::array<int, 3> rgb;
    };
    static constexpr Named kNames[] = {{"PINK", {255, 160, 180}}, {"RED", {255, 0, 0}},    {"ORANGE", {255, 140, 0}}, {"YELLOW", {255, 230, 0}},
                                       {"GREEN", {0, 200, 0}},    {"CYAN", {0, 220, 230}}, {"BLUE", {0, 80, 255}},    {"PURPLE", {140, 60, 200}},
                                       {"MAGENTA", {255, 0, 220}}, {"BLACK", {0, 0, 0}},   {"WHITE", {255, 255, 255}}};
    const auto channel = [&](std::size_t at) { return static_cast<int>(std::strtol(colour.substr(at, 2).c_str(), nullptr, 16)); };
    if (colour.size() != 7)
        return "GREEN";
    const std::array<int, 3> rgb = {channel(1), channel(3), channel(5)};
    const auto distance = [&](const Named& named) {
        int sum = 0;
        for (std::size_t i = 0; i < 3; ++i)
            sum += (named.rgb[i] - rgb[i]) * (named.rgb[i] - rgb[i]);
        return sum;
    };
    return std::min_element(std::begin(kNames), std::end(kNames), [&](const Named& a, const Named& b) { return distance(a) < distance(b); })->name;
}

class Writer {
public:
    Writer(const ExchangeRequest& request, const ExchangeTimeline& timeline)
        : m_request(request), m_timeline(timeline), m_rate(request.cut.rate) {}

    Json timeline() const {
        Json tracks = Json::array();
        for (const ExchangeTrack& track : m_timeline.tracks)
            tracks.push_back(trackJson(track));
        const Project& project = m_request.project;
        Json stack = item("Stack.1", "tracks");
        stack["children"] = std::move(tracks);
        stack["markers"] = markers();
        return {{"OTIO_SCHEMA", "Timeline.1"},
                {"name", m_timeline.name},
                {"global_start_time", nullptr},
                {"tracks", std::move(stack)},
                {"metadata",
                 {{"shortwright",
                   {{"canvas", {m_request.cut.width, m_request.cut.height}},
                    {"rate", {m_rate.num, m_rate.den}},
                    {"language", project.script.language},
                    {"description", project.script.description},
                    {"hashtags", project.script.hashtags}}}}}};
    }

private:
    static Json item(const char* schema, const std::string& name) {
        return {{"OTIO_SCHEMA", schema}, {"name", name},     {"source_range", nullptr}, {"effects", Json::array()},
                {"markers", Json::array()}, {"enabled", true}, {"metadata", Json::object()}};
    }

    Json gap(Duration length) const {
        Json made = item("Gap.1", "");
        made["source_range"] = timeRange({}, length, m_rate);
        return made;
    }

    Json transition(const Transition& transition) const {
        const bool dissolve = transition.kind == TransitionKind::Dissolve;
        return {{"OTIO_SCHEMA", "Transition.1"},
                {"name", transitionEntry(transition.kind).title},
                {"transition_type", dissolve ? "SMPTE_Dissolve" : "Custom_Transition"},
                {"in_offset", rationalTime({}, m_rate)},
                {"out_offset", rationalTime(nearestFrame(TimePoint{} + transition.duration, m_rate) - TimePoint{}, m_rate)},
                {"metadata", {{"shortwright", {{"transition", transitionName(transition.kind)}}}}}};
    }

    Json trackJson(const ExchangeTrack& track) const {
        Json children = Json::array();
        TimePoint at;
        for (const ExchangeClip& clip : track.clips) {
            if (clip.range.start > at)
                children.push_back(gap(clip.range.start - at));
            else if (clip.transition.kind != TransitionKind::None && clip.transition.duration > Duration{})
                children.push_back(transition(clip.transition));
            children.push_back(clipJson(track, clip));
            at = clip.range.end;
        }
        static constexpr const char* kRoles[] = {"scenes", "layers", "overlays", "voice", "music", "effects", "sounds"};
        Json made = item("Track.1", track.name);
        made["kind"] = track.isSeen() ? "Video" : "Audio";
        made["children"] = std::move(children);
        made["metadata"] = {{"shortwright", {{"role", kRoles[static_cast<std::size_t>(track.kind)]}}}};
        return made;
    }

    Json clipJson(const ExchangeTrack& track, const ExchangeClip& clip) const {
        Json made = item("Clip.2", clip.name);
        made["source_range"] = timeRange(clip.source.start, clip.range.duration(), m_rate);
        made["media_references"] = {{"DEFAULT_MEDIA", reference(clip)}};
        made["active_media_reference_key"] = "DEFAULT_MEDIA";
        if (const double speed = clip.speed(); speed == 0)
            made["effects"].push_back(warp("FreezeFrame.1", "FreezeFrame", 0));
        else if (speed != 1)
            made["effects"].push_back(warp("LinearTimeWarp.1", "LinearTimeWarp", speed));
        made["metadata"] = {{"shortwright", own(track, clip)}};
        return made;
    }

    static Json warp(const char* schema, const char* name, double scalar) {
        return {{"OTIO_SCHEMA", schema}, {"name", ""}, {"effect_name", name}, {"time_scalar", scalar}, {"enabled", true}, {"metadata", Json::object()}};
    }

    Json reference(const ExchangeClip& clip) const {
        Json made = {{"name", clip.name}, {"available_range", nullptr}, {"available_image_bounds", nullptr}, {"metadata", Json::object()}};
        if (clip.title) {
            made["OTIO_SCHEMA"] = "GeneratorReference.1";
            made["generator_kind"] = "Title";
            made["parameters"] = {{"text", clip.title->text}};
        } else if (clip.media) {
            made["OTIO_SCHEMA"] = "ExternalReference.1";
            made["target_url"] = m_request.mediaUrl + clip.media.fileName();
            if (const auto known = m_timeline.media.find(clip.media.digest); known != m_timeline.media.end() && known->second.duration > Duration{})
                made["available_range"] = timeRange({}, known->second.duration, m_rate);
        } else {
            made["OTIO_SCHEMA"] = "MissingReference.1";
        }
        return made;
    }

    /// What OTIO has no words for.
    Json own(const ExchangeTrack& track, const ExchangeClip& clip) const {
        Json made = {{"origin", clip.origin}};
        if (track.kind == ExchangeTrackKind::Scenes)
            if (const auto id = idFromText<SceneTag>(clip.origin))
                if (const Scene* scene = findScene(m_request.project, *id))
                    made["scene"] = sceneJson(*scene);
        if (clip.layer) {
            made["box"] = boxJson(clip.layer->box);
            made["rotation"] = clip.layer->rotation;
            made["opacity"] = clip.layer->opacity;
        }
        if (clip.title)
            made["title"] = {{"font", clip.title->font}, {"weight", clip.title->weight}, {"size", clip.title->size},
                             {"fill", clip.title->fill}, {"align", clip.title->align}};
        if (clip.sound) {
            made["gainDb"] = clip.sound->gainDb;
            made["fadeIn"] = clip.sound->fadeIn.flicks;
            made["fadeOut"] = clip.sound->fadeOut.flicks;
            made["pan"] = clip.sound->pan;
        }
        return made;
    }

    static Json sceneJson(const Scene& scene) {
        Json sentences = Json::array();
        for (const Sentence& sentence : scene.sentences)
            sentences.push_back(sentence.text);
        return {{"sentences", sentences}, {"picturePrompt", scene.picturePrompt}, {"camera", scene.camera},
                {"transition", scene.transition}, {"mood", scene.mood}, {"emphasis", scene.emphasis}};
    }

    /// Of the first version: some libraries that know a third one read those of the second as if they were of the first.
    Json marker(const std::string& name, const std::string& colour, TimeRange range, Json own) const {
        return {{"OTIO_SCHEMA", "Marker.1"},
                {"name", name},
                {"color", colour},
                {"range", timeRange(range.start, range.duration(), m_rate)},
                {"metadata", {{"shortwright", std::move(own)}}}};
    }

    Json markers() const {
        Json made = Json::array();
        for (const ExchangeMarker& named : m_timeline.markers)
            made.push_back(marker(named.name, colourName(named.colour), {named.at, named.at}, {{"colour", named.colour}}));
        for (const CutCaption& caption : m_request.cut.captions) {
            Json words = Json::array();
            for (const CaptionWord& word : caption.words)
                words.push_back({{"text", word.text}, {"start", word.range.start.flicks}, {"end", word.range.end.flicks}, {"spaceBefore", word.spaceBefore}});
            made.push_back(marker(captionLine(caption), "CYAN", caption.range, {{"caption", words}}));
        }
        return made;
    }

    const ExchangeRequest& m_request;
    const ExchangeTimeline& m_timeline;
    FrameRate m_rate;
};

}  // namespace

std::string otioText(const ExchangeRequest& request, const ExchangeTimeline& timeline) {
    return readableText(Writer(request, timeline).timeline());
}

}  // namespace sw
