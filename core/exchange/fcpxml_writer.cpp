#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>

#include "core/exchange/exchange_writers.h"
#include "core/exchange/xml_text.h"
#include "core/model/speed.h"

// FCPXML 1.9 after Apple's document type definition (Final Cut Pro XML DTD). The scenes are the primary storyline; all else
// is connected to the scene in which it starts.
namespace sw {
namespace {

constexpr const char* kDissolve = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";
constexpr const char* kBasicTitle = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti";
constexpr int kRampPieces = 12;  // straight pieces that stand for the curve between two speeds

/// "7/30s": an exact fraction of a second.
std::string timeText(Duration length) {
    const std::int64_t common = std::gcd(length.flicks, kFlicksPerSecond);
    const std::int64_t below = kFlicksPerSecond / common;
    return std::to_string(length.flicks / common) + (below == 1 ? "" : "/" + std::to_string(below)) + "s";
}

std::string numberText(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value == 0 ? 0.0 : value);
    std::string number = text;
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.'))
        number.pop_back();
    return number == "-0" ? "0" : number;
}

/// "#rrggbb" or "#aarrggbb" as "r g b a", 0…1.
std::string colourText(const std::string& colour) {
    std::array<double, 4> channels = {1, 1, 1, 1};
    const bool alpha = colour.size() == 9;
    if (colour.size() == 7 || alpha)
        for (std::size_t i = 0; i < (alpha ? 4u : 3u); ++i)
            channels[alpha ? (i + 3) % 4 : i] = static_cast<double>(std::strtol(colour.substr(1 + 2 * i, 2).c_str(), nullptr, 16)) / 255;
    return numberText(channels[0]) + " " + numberText(channels[1]) + " " + numberText(channels[2]) + " " + numberText(channels[3]);
}

class Writer {
public:
    Writer(const ExchangeRequest& request, const ExchangeTimeline& timeline)
        : m_request(request), m_cut(request.cut), m_timeline(timeline),
          m_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE fcpxml>\n") {}

    std::string text() {
        nameResources();
        m_xml.open("fcpxml", {{"version", "1.9"}});
        writeResources();
        m_xml.open("library");
        m_xml.open("event", {{"name", m_timeline.name}});
        m_xml.open("project", {{"name", m_timeline.name}});
        m_xml.open("sequence", {{"format", "r1"}, {"duration", timeText(m_cut.duration)}, {"tcStart", "0s"}, {"tcFormat", "NDF"},
                                {"audioLayout", "stereo"}, {"audioRate", "48k"}});
        m_xml.open("spine");
        writeScenes();
        for (int i = 0; i < 6; ++i)
            m_xml.close();
        return m_xml.str();
    }

private:
    [[nodiscard]] const ExchangeMedia& mediaOf(const MediaRef& media) const {
        static const ExchangeMedia kUnknown;
        const auto known = m_timeline.media.find(media.digest);
        return known == m_timeline.media.end() ? kUnknown : known->second;
    }

    void nameResources() {
        for (const ExchangeTrack& track : m_timeline.tracks)
            for (const ExchangeClip& clip : track.clips) {
                m_titles = m_titles || clip.title;
                m_dissolves = m_dissolves || clip.transition.kind != TransitionKind::None;
                if (clip.media && !clip.title)
                    m_assets.emplace(clip.media.fileName(), &clip);
            }
    }

    /// The longest that is played of a file: for those whose length is not known.
    [[nodiscard]] Duration lengthOf(const MediaRef& media) const {
        Duration longest = mediaOf(media).duration;
        for (const ExchangeTrack& track : m_timeline.tracks)
            for (const ExchangeClip& clip : track.clips)
                if (clip.media == media)
                    longest = std::max(longest, clip.source.end - TimePoint{});
        return longest;
    }

    void writeResources() {
        m_xml.open("resources");
        m_xml.empty("format", {{"id", "r1"}, {"frameDuration", timeText(Duration::frames(1, m_cut.rate))}, {"width", std::to_string(m_cut.width)},
                               {"height", std::to_string(m_cut.height)}, {"colorSpace", "1-1-1 (Rec. 709)"}});
        int next = 2;
        for (const auto& [file, clip] : m_assets) {
            const ExchangeMedia& media = mediaOf(clip->media);
            const bool heard = clip->sound && media.kind != MediaKind::Video;
            const std::string format = heard ? "" : "r" + std::to_string(next++);
            if (!heard)
                m_xml.empty("format", {{"id", format}, {"name", clip->still ? "FFVideoFormatRateUndefined" : ""},
                                       {"frameDuration", clip->still ? "" : timeText(Duration::frames(1, m_cut.rate))},
                                       {"width", media.width > 0 ? std::to_string(media.width) : ""}, {"height", media.height > 0 ? std::to_string(media.height) : ""}});
            const std::string id = "r" + std::to_string(next++);
            m_ids[file] = id;
            const bool sounds = heard || media.hasSound;
            m_xml.open("asset", {{"id", id}, {"name", media.name.empty() ? file : media.name}, {"start", "0s"},
                                 {"duration", clip->still && !heard ? "0s" : timeText(lengthOf(clip->media))}, {"hasVideo", heard ? "" : "1"},
                                 {"format", format}, {"videoSources", heard ? "" : "1"}, {"hasAudio", sounds ? "1" : ""}, {"audioSources", sounds ? "1" : ""},
                                 {"audioChannels", sounds ? std::to_string(media.channels) : ""}, {"audioRate", sounds ? "48000" : ""}});
            m_xml.empty("media-rep", {{"kind", "original-media"}, {"src", m_request.mediaUrl + file}});
            m_xml.close();
        }
        if (m_dissolves)
            m_xml.empty("effect", {{"id", "dissolve"}, {"name", "Cross Dissolve"}, {"uid", kDissolve}});
        if (m_titles)
            m_xml.empty("effect", {{"id", "title"}, {"name", "Basic Title"}, {"uid", kBasicTitle}});
        m_xml.close();
    }

    /// What is connected to a scene: all that starts in it.
    struct Connected {
        const ExchangeTrack* track;
        const ExchangeClip* clip;
        int lane;
    };
    [[nodiscard]] std::vector<Connected> connectedTo(const TimeRange& scene, bool last) const {
        std::vector<Connected> connected;
        int above = 0;
        int below = 0;
        for (const ExchangeTrack& track : m_timeline.tracks) {
            const int lane = track.kind == ExchangeTrackKind::Scenes ? 0 : track.isSeen() ? ++above : --below;
            for (const ExchangeClip& clip : track.clips)
                if (lane != 0 && clip.range.start >= scene.start && (clip.range.start < scene.end || last))
                    connected.push_back({&track, &clip, lane});
        }
        return connected;
    }

    void writeScenes() {
        const std::vector<ExchangeClip>& scenes = m_timeline.tracks.front().clips;
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            const ExchangeClip& scene = scenes[i];
            if (i > 0 && scene.transition.kind != TransitionKind::None && scene.transition.duration > Duration{})
                writeTransition(scene);
            m_inside = scene.range;
            m_insideStart = scene.media && !isRetimed(scene) ? scene.source.start : TimePoint{};
            const bool last = i + 1 == scenes.size();
            writeClip(scene, 0, scene.range.start - TimePoint{}, [&] {
                for (const Connected& one : connectedTo(scene.range, last))
                    writeConnected(one);
                writeCaptions(scene.range, last);
                writeMarkers(scene.range, last);
            });
        }
    }

    /// Final Cut has transitions across the cut.
    void writeTransition(const ExchangeClip& scene) {
        const std::int64_t frames = std::max<std::int64_t>(2, frameAt(TimePoint{} + scene.transition.duration, m_cut.rate));
        const Duration half = Duration::frames(frames / 2, m_cut.rate);
        m_xml.open("transition", {{"name", "Cross Dissolve"}, {"offset", timeText(scene.range.start - half - TimePoint{})}, {"duration", timeText(half * 2)}});
        m_xml.empty("filter-video", {{"ref", "dissolve"}, {"name", "Cross Dissolve"}});
        m_xml.close();
    }

    [[nodiscard]] static bool isRetimed(const ExchangeClip& clip) { return clip.speed() != 1 || clip.isRamp(); }

    /// A time of the film as what is within the scene counts.
    [[nodiscard]] Duration within(TimePoint at) const { return m_insideStart - TimePoint{} + (at - m_inside.start); }

    void writeConnected(const Connected& one) {
        const Duration offset = within(one.clip->range.start);
        if (one.clip->title)
            writeTitle(*one.clip, one.lane, offset);
        else if (one.clip->sound)
            writeSound(*one.track, *one.clip, one.lane, offset);
        else
            writeClip(*one.clip, one.lane, offset, [] {});
    }

    template <class Inside>
    void writeClip(const ExchangeClip& clip, int lane, Duration offset, Inside inside) {
        const std::string length = timeText(clip.range.duration());
        if (!clip.media) {
            m_xml.open("gap", {{"name", clip.name}, {"offset", timeText(offset)}, {"start", "0s"}, {"duration", length}});
            inside();
            m_xml.close();
            return;
        }
        const char* element = clip.still ? "video" : "asset-clip";
        m_xml.open(element, {{"ref", m_ids[clip.media.fileName()]}, {"lane", lane == 0 ? "" : std::to_string(lane)}, {"offset", timeText(offset)},
                             {"name", clip.name}, {"start", timeText(isRetimed(clip) ? Duration{} : clip.source.start - TimePoint{})}, {"duration", length},
                             {"srcEnable", clip.still ? "" : "video"}});
        if (isRetimed(clip))
            writeTimeMap(clip);
        writePlace(*clip.layer, mediaOf(clip.media));
        inside();
        m_xml.close();
    }

    /// The media's time over the clip's; a changing speed by short straight pieces.
    void writeTimeMap(const ExchangeClip& clip) {
        const Duration length = clip.range.duration();
        const int pieces = clip.isRamp() ? kRampPieces * static_cast<int>(clip.layer->speed.size()) : 1;
        m_xml.open("timeMap");
        for (int i = 0; i <= pieces; ++i) {
            const Duration at = length * i / pieces;
            const Duration played = clip.isRamp() ? playedIn(clip.layer->speed, at, length) : clip.source.duration() * i / pieces;
            const TimePoint value = clip.layer->reverse ? clip.source.end - played : clip.source.start + played;
            m_xml.empty("timept", {{"time", timeText(at)}, {"value", timeText(value - TimePoint{})}, {"interp", "linear"}});
        }
        m_xml.close();
    }

    /// Places are in hundredths of the frame's height from its middle, y up; a scale of 1 fits the media into the frame.
    void writePlace(const CutLayer& layer, const ExchangeMedia& media) {
        if (layer.box.width <= 0 || layer.box.height <= 0)
            return;
        const double width = media.width > 0 ? media.width : layer.box.width;
        const double height = media.height > 0 ? media.height : layer.box.height;
        const double fit = std::min(m_cut.width / width, m_cut.height / height);
        double across = layer.box.width / (width * fit);
        double down = layer.box.height / (height * fit);
        if (layer.fit == LayerFit::Cover)
            across = down = std::max(across, down);
        else if (layer.fit == LayerFit::Contain)
            across = down = std::min(across, down);
        writeTransform(layer, numberText(across) + " " + numberText(down));
    }

    void writeTransform(const CutLayer& layer, const std::string& scale) {
        const double x = (layer.box.x + layer.box.width / 2 - m_cut.width / 2.0) / m_cut.height * 100;
        const double y = -(layer.box.y + layer.box.height / 2 - m_cut.height / 2.0) / m_cut.height * 100;
        const std::string position = numberText(x) + " " + numberText(y);
        if (position != "0 0" || scale != "1 1" || layer.rotation != 0)
            m_xml.empty("adjust-transform", {{"position", position}, {"scale", scale}, {"rotation", numberText(-layer.rotation)}});
        if (layer.opacity != 1)
            m_xml.empty("adjust-blend", {{"amount", numberText(layer.opacity)}});
    }

    void writeTitle(const ExchangeClip& clip, int lane, Duration offset) {
        const std::string style = "style" + std::to_string(++m_styles);
        m_xml.open("title", {{"ref", "title"}, {"lane", std::to_string(lane)}, {"offset", timeText(offset)}, {"name", clip.name}, {"start", "0s"},
                             {"duration", timeText(clip.range.duration())}});
        m_xml.open("text");
        m_xml.text("text-style", {{"ref", style}}, clip.title->text);
        m_xml.close();
        m_xml.open("text-style-def", {{"id", style}});
        const double size = clip.title->size * std::min(m_cut.width, m_cut.height);
        m_xml.empty("text-style", {{"font", clip.title->font}, {"fontSize", numberText(size)}, {"fontColor", colourText(clip.title->fill)},
                                   {"bold", clip.title->weight >= 600 ? "1" : "0"}, {"alignment", clip.title->align == "centre" ? "center" : clip.title->align}});
        m_xml.close();
        writeTransform(*clip.layer, "1 1");
        m_xml.close();
    }

    void writeSound(const ExchangeTrack& track, const ExchangeClip& clip, int lane, Duration offset) {
        const char* role = track.kind == ExchangeTrackKind::Voice ? "dialogue" : track.kind == ExchangeTrackKind::Music ? "music" : "effects";
        m_xml.open("asset-clip", {{"ref", m_ids[clip.media.fileName()]}, {"lane", std::to_string(lane)}, {"offset", timeText(offset)}, {"name", clip.name},
                                  {"start", timeText(clip.source.start - TimePoint{})}, {"duration", timeText(clip.range.duration())}, {"srcEnable", "audio"},
                                  {"audioRole", role}});
        const CutSound& sound = *clip.sound;
        if (sound.gainDb != 0 || sound.fadeIn > Duration{} || sound.fadeOut > Duration{}) {
            m_xml.open("adjust-volume", {{"amount", numberText(sound.gainDb) + "dB"}});
            writeFades(sound);
            m_xml.close();
        }
        if (sound.pan != 0)
            m_xml.empty("adjust-panner", {{"mode", "1"}, {"amount", numberText(sound.pan * 100)}});
        m_xml.close();
    }

    void writeFades(const CutSound& sound) {
        if (sound.fadeIn <= Duration{} && sound.fadeOut <= Duration{})
            return;
        const char* type = sound.fadeCurve == FadeCurve::Linear ? "linear" : sound.fadeCurve == FadeCurve::SCurve ? "easeInOut" : "easeOut";
        m_xml.open("param", {{"name", "amount"}});
        if (sound.fadeIn > Duration{})
            m_xml.empty("fadeIn", {{"type", type}, {"duration", timeText(sound.fadeIn)}});
        if (sound.fadeOut > Duration{})
            m_xml.empty("fadeOut", {{"type", type}, {"duration", timeText(sound.fadeOut)}});
        m_xml.close();
    }

    /// Captions stand on whole frames, one lane above all else.
    void writeCaptions(const TimeRange& scene, bool last) {
        const int lane = 1 + static_cast<int>(std::count_if(m_timeline.tracks.begin() + 1, m_timeline.tracks.end(), [](const ExchangeTrack& t) { return t.isSeen(); }));
        const std::string language = m_cut.language.empty() ? "en" : m_cut.language;
        for (const CutCaption& caption : m_cut.captions) {
            const TimeRange frames{nearestFrame(caption.range.start, m_cut.rate), nearestFrame(caption.range.end, m_cut.rate)};
            if (frames.start < scene.start || (frames.start >= scene.end && !last) || frames.start >= frames.end)
                continue;
            m_xml.open("caption", {{"lane", std::to_string(lane)}, {"offset", timeText(within(frames.start))}, {"name", captionLine(caption)}, {"start", "0s"},
                                   {"duration", timeText(frames.duration())}, {"role", "iTT?captionFormat=ITT." + language}});
            m_xml.text("text", {{"placement", "bottom"}}, captionLine(caption));
            m_xml.close();
        }
    }

    void writeMarkers(const TimeRange& scene, bool last) {
        for (const ExchangeMarker& marker : m_timeline.markers)
            if (marker.at >= scene.start && (marker.at < scene.end || last))
                m_xml.empty("marker", {{"start", timeText(within(marker.at))}, {"duration", timeText(Duration::frames(1, m_cut.rate))},
                                       {"value", marker.name.empty() ? "Marker" : marker.name}});
    }

    const ExchangeRequest& m_request;
    const Cut& m_cut;
    const ExchangeTimeline& m_timeline;
    XmlText m_xml;
    std::map<std::string, const ExchangeClip*> m_assets;  ///< a clip of each file
    std::map<std::string, std::string> m_ids;             ///< of the assets, by file
    bool m_titles = false;
    bool m_dissolves = false;
    int m_styles = 0;
    TimeRange m_inside;  ///< the scene that is written
    TimePoint m_insideStart;
};

}  // namespace

std::string fcpxmlText(const ExchangeRequest& request, const ExchangeTimeline& timeline) {
    return Writer(request, timeline).text();
}

}  // namespace sw
