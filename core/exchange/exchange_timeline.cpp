#include "core/exchange/exchange_timeline.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/model/spine.h"
#include "core/model/speed.h"

namespace sw {
namespace {

constexpr std::size_t kLongestName = 60;  // code points
constexpr int kSampleRate = 48'000;

std::string shortened(const std::string& text) {
    std::u32string points = toUtf32(text);
    std::replace(points.begin(), points.end(), U'\n', U' ');
    if (points.size() > kLongestName) {
        points.resize(kLongestName - 1);
        points += U'…';
    }
    return toUtf8(points);
}

/// The frames during which something is on screen that is there in `range`, as the compositor sees it.
TimeRange onFrames(TimeRange range, FrameRate rate) {
    const auto up = [&](TimePoint t) {
        const Duration frame = Duration::frames(1, rate);
        return startOfFrame(frameAt(t + frame - Duration{1}, rate), rate);
    };
    return {up(range.start), up(range.end)};
}

TimeRange onSamples(TimeRange range) {
    const auto nearest = [](TimePoint t) { return TimePoint{} + Duration::samples(sampleAt(t, kSampleRate), kSampleRate); };
    return {nearest(range.start), nearest(range.end)};
}

/// What is played of a layer's media in `shown`, a part of the time `whole` in which the layer is there.
TimeRange playedOf(const CutLayer& layer, TimeRange whole, TimeRange shown) {
    const auto played = [&](TimePoint t) { return playedIn(layer.speed, t - whole.start, whole.duration()); };
    if (!layer.reverse)
        return {layer.from + played(shown.start), layer.from + played(shown.end)};
    const TimePoint end = layer.from + played(whole.end);
    return {end - played(shown.end), end - played(shown.start)};
}

class Builder {
public:
    explicit Builder(const ExchangeRequest& request) : m_request(request), m_cut(request.cut) {}

    ExchangeTimeline build() {
        const std::string& title = m_request.project.script.title;
        m_timeline.name = title.empty() ? "Short" : title;
        m_timeline.media = exchangeMedia(m_request.project, m_request.assets);
        addScenes();
        addOverlays();
        addSounds(ExchangeTrackKind::Voice, "Voice");
        addSounds(ExchangeTrackKind::Music, "Music");
        addSounds(ExchangeTrackKind::Effects, "Effects");
        addSounds(ExchangeTrackKind::OwnSounds, "Sound");
        addMarkers();
        return std::move(m_timeline);
    }

private:
    [[nodiscard]] std::string nameOf(const MediaRef& media, const std::string& otherwise) const {
        const auto known = m_timeline.media.find(media.digest);
        return known == m_timeline.media.end() || known->second.name.empty() ? otherwise : known->second.name;
    }

    [[nodiscard]] ExchangeClip seen(const std::string& name, const std::string& origin, const CutLayer& layer, TimeRange whole,
                                    TimeRange shown) const {
        ExchangeClip clip{name, origin, shown, layer.media, {{}, TimePoint{} + shown.duration()}, &layer};
        const auto known = m_timeline.media.find(layer.media.digest);
        clip.still = known == m_timeline.media.end() || known->second.kind != MediaKind::Video;
        if (!clip.still)
            clip.source = playedOf(layer, whole, shown);
        return clip;
    }

    void addScenes() {
        std::size_t most = 1;
        for (const CutPicture& picture : m_cut.pictures)
            most = std::max(most, picture.layers.size());
        std::vector<ExchangeTrack> tracks(most);
        tracks[0] = {"Scenes", ExchangeTrackKind::Scenes, {}};
        for (std::size_t i = 1; i < most; ++i)
            tracks[i] = {"Scene layer " + std::to_string(i), ExchangeTrackKind::Layers, {}};
        int number = 0;
        for (const CutPicture& picture : m_cut.pictures) {
            const std::string name = "Scene " + std::to_string(++number);
            for (std::size_t i = 0; i < picture.layers.size(); ++i)
                tracks[i].clips.push_back(seen(name, picture.origin, picture.layers[i], picture.range, picture.range));
            if (picture.layers.empty())
                tracks[0].clips.push_back({name, picture.origin, picture.range, {}, {{}, TimePoint{} + picture.range.duration()}});
            tracks[0].clips.back().transition = picture.transition;
        }
        for (ExchangeTrack& track : tracks)
            m_timeline.tracks.push_back(std::move(track));
    }

    /// As few tracks as keep who lies over whom.
    void addOverlays() {
        const std::size_t first = m_timeline.tracks.size();
        for (const CutOverlay& overlay : m_cut.overlays) {
            const TimeRange film{{}, TimePoint{} + m_cut.duration};
            const TimeRange frames = onFrames(overlay.range, m_cut.rate);
            const TimeRange shown{std::max(frames.start, film.start), std::min(frames.end, film.end)};
            if (shown.start >= shown.end)
                continue;
            const bool isTitle = !overlay.title.text.empty();
            ExchangeClip clip = seen(isTitle ? shortened(overlay.title.text) : nameOf(overlay.layer.media, overlay.origin),
                                     overlay.origin, overlay.layer, overlay.range, shown);
            clip.title = isTitle ? &overlay.title : nullptr;
            std::size_t track = first;
            for (std::size_t i = first; i < m_timeline.tracks.size(); ++i)
                for (const ExchangeClip& other : m_timeline.tracks[i].clips)
                    if (other.range.overlaps(shown))
                        track = i + 1;
            if (track == m_timeline.tracks.size())
                m_timeline.tracks.push_back({"Overlays " + std::to_string(track - first + 1), ExchangeTrackKind::Overlays, {}});
            std::vector<ExchangeClip>& clips = m_timeline.tracks[track].clips;
            clips.insert(std::upper_bound(clips.begin(), clips.end(), clip,
                                          [](const ExchangeClip& a, const ExchangeClip& b) { return a.range.start < b.range.start; }),
                         std::move(clip));
        }
    }

    [[nodiscard]] static ExchangeTrackKind kindOf(const CutSound& sound) {
        if (sound.role == SoundRole::Voice)
            return ExchangeTrackKind::Voice;
        if (sound.role == SoundRole::Music)
            return ExchangeTrackKind::Music;
        return sound.origin.starts_with("clip-") ? ExchangeTrackKind::OwnSounds : ExchangeTrackKind::Effects;
    }

    [[nodiscard]] std::string soundName(const CutSound& sound, const std::string& track) const {
        if (const auto id = idFromText<SentenceTag>(sound.origin))
            if (const Sentence* sentence = findSentence(m_request.project, *id))
                return shortened(sentence->text);
        return nameOf(sound.media, track);
    }

    /// What plays at one time goes onto different tracks.
    void addSounds(ExchangeTrackKind kind, const std::string& name) {
        const std::size_t first = m_timeline.tracks.size();
        std::vector<const CutSound*> sounds;
        for (const CutSound& sound : m_cut.sounds)
            if (kindOf(sound) == kind && !sound.muted)
                sounds.push_back(&sound);
        std::stable_sort(sounds.begin(), sounds.end(), [](const CutSound* a, const CutSound* b) { return a->range.start < b->range.start; });
        for (const CutSound* sound : sounds) {
            const TimeRange range = onSamples(sound->range);
            if (range.start >= range.end)
                continue;
            std::size_t track = first;
            while (track < m_timeline.tracks.size() && m_timeline.tracks[track].clips.back().range.end > range.start)
                ++track;
            if (track == m_timeline.tracks.size())
                m_timeline.tracks.push_back({track == first ? name : name + " " + std::to_string(track - first + 1), kind, {}});
            ExchangeClip clip{soundName(*sound, name), sound->origin, range, sound->media, {sound->from, sound->from + range.duration()}};
            clip.sound = sound;
            m_timeline.tracks[track].clips.push_back(std::move(clip));
        }
    }

    void addMarkers() {
        const Spine spine = makeSpine(m_request.project, m_request.assets);
        for (const Marker& marker : m_request.project.timeline.markers) {
            const std::optional<TimePoint> anchor = anchorTime(spine, marker.anchor);
            if (!anchor)
                continue;
            const TimePoint last = std::max(TimePoint{}, TimePoint{} + m_cut.duration - Duration::frames(1, m_cut.rate));
            const TimePoint at = std::clamp(nearestFrame(*anchor + marker.offset, m_cut.rate), TimePoint{}, last);
            m_timeline.markers.push_back({marker.name, at, marker.colour});
        }
        std::stable_sort(m_timeline.markers.begin(), m_timeline.markers.end(),
                         [](const ExchangeMarker& a, const ExchangeMarker& b) { return a.at < b.at; });
    }

    const ExchangeRequest& m_request;
    const Cut& m_cut;
    ExchangeTimeline m_timeline;
};

/// Adds the files of one generated asset.
void addAsset(const AssetRecord& asset, const std::string& name, MediaKind kind, std::map<std::string, ExchangeMedia>& media) {
    for (const auto& [role, file] : asset.files) {
        ExchangeMedia known{asset.files.size() == 1 ? name : name + ", " + role, kind, {integerOr(asset.value, "duration", 0)}};
        known.channels = asset.parts.stage == "voice" ? 1 : 2;
        if (const auto layers = asset.value.find("layers"); layers != asset.value.end() && layers->is_array())
            for (const Json& layer : *layers)
                if (stringOr(layer, "file") == role) {
                    known.width = static_cast<int>(std::lround(numberOr(layer, "width", 0)));
                    known.height = static_cast<int>(std::lround(numberOr(layer, "height", 0)));
                }
        if (const auto effects = asset.value.find("effects"); effects != asset.value.end() && effects->contains(role))
            known.duration = {integerOr((*effects)[role], "duration", 0)};
        media.emplace(file.digest, std::move(known));
    }
}

}  // namespace

double ExchangeClip::speed() const {
    if (still || !layer)
        return 1;
    const double ratio = static_cast<double>(source.duration().flicks) / static_cast<double>(range.duration().flicks);
    return layer->reverse ? -ratio : ratio;
}

bool ExchangeClip::isRamp() const {
    return layer && !still &&
           std::any_of(layer->speed.begin(), layer->speed.end(), [&](const SpeedKey& key) { return key.speed != layer->speed.front().speed; });
}

std::map<std::string, ExchangeMedia> exchangeMedia(const Project& project, const AssetIndex& assets) {
    std::map<std::string, ExchangeMedia> media;
    for (const auto& [digest, item] : project.media)
        media[digest] = {item.name, item.kind, item.duration, item.width, item.height, item.hasSound};
    const auto add = [&](const std::string& node, const std::string& name, MediaKind kind) {
        if (const AssetPtr asset = assets.find(node))
            addAsset(*asset, name, kind, media);
    };
    int number = 0;
    for (const Scene& scene : project.script.scenes) {
        add("image/" + toText(scene.id), "Scene " + std::to_string(++number), MediaKind::Picture);
        for (const Sentence& sentence : scene.sentences)
            add("voice/" + toText(sentence.id), shortened(sentence.text), MediaKind::Sound);
    }
    add("music", "Music", MediaKind::Sound);
    add("effects", "Effects", MediaKind::Sound);
    return media;
}

ExchangeTimeline exchangeTimeline(const ExchangeRequest& request) {
    return Builder(request).build();
}

std::string captionLine(const CutCaption& caption) {
    std::string line;
    for (const CaptionWord& word : caption.words)
        line += (word.spaceBefore && !line.empty() ? " " : "") + word.text;
    return line;
}

}  // namespace sw
