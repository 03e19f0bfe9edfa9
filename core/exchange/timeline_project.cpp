#include "core/exchange/timeline_project.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/model/limits.h"
#include "core/model/spine.h"
#include "core/model/validate.h"

namespace sw {
namespace {

constexpr const char* kStillCamera = "Static";
constexpr Duration kLeastSpeech = Duration::milliseconds(1);
constexpr Duration kLongestClip = Duration::seconds(3600);
constexpr std::size_t kLongestName = 500;      // bytes, of titles and names
constexpr std::size_t kLongestSentence = 2000;  // bytes
constexpr int kFittings = 4;                   // more are of no use: what is left then cannot be made shorter

/// At most so many bytes, and no half letter.
std::string cut(std::string text, std::size_t bytes) {
    if (!isUtf8(text))
        text = toUtf8(toUtf32(text));
    if (text.size() <= bytes)
        return text;
    text.resize(bytes);
    while (!isUtf8(text))
        text.pop_back();
    return text;
}

std::string textIn(const Json& own, const char* list) {
    const auto found = own.is_object() ? own.find(list) : own.end();
    std::vector<std::string> texts;
    if (own.is_object() && found != own.end() && found->is_array())
        for (const Json& text : *found)
            if (text.is_string())
                texts.push_back(text.get<std::string>());
    return trimmed(joined(texts, " "));
}

std::vector<SpeedKey> steadySpeed(const ReadClip& clip) {
    return clip.speed == 1 ? std::vector<SpeedKey>{} : std::vector<SpeedKey>{{0, clip.speed}};
}

class Builder {
public:
    Builder(const ReadTimeline& timeline, const std::map<std::string, MediaItem>& media, const MediaRef& silence, Project base)
        : m_timeline(timeline), m_media(media), m_silence(silence) {
        m_made.project = std::move(base);
    }

    Result<TimelineProject> build() {
        const ReadTrack* lowest = sceneTrack();
        if (!lowest)
            return fail(ErrorCode::InvalidInput, "Nothing of the timeline could be taken: no file of its pictures was found.");
        m_scenes = lowest->clips;
        if (const TimePoint end = endOfAll(); end > m_scenes.back().range.end)
            m_scenes.push_back({ReadClip::Kind::Gap, {}, {}, {}, {m_scenes.back().range.end, end}, {}, 1, false, {}, Json::object()});
        beginProject();
        for (const ReadClip& clip : m_scenes)
            addScene(clip);
        m_made.project.script.scenes.front().kind = SceneKind::Hook;
        if (m_made.project.script.scenes.size() > 1)
            m_made.project.script.scenes.back().kind = SceneKind::Closing;
        fitScenes();
        addCaptions();
        for (const ReadTrack& track : m_timeline.tracks)
            if (&track != lowest)
                addTrack(track);
        addSoundOfScenes();
        addMarkers();
        tellLosses();
        if (const std::vector<Issue> wrong = validate(m_made.project); !wrong.empty())
            return fail(ErrorCode::InvalidInput, "The timeline cannot become a project: " + wrong.front().message);
        return std::move(m_made);
    }

private:
    [[nodiscard]] const MediaItem* itemOf(const ReadClip& clip) const {
        const auto found = m_media.find(clip.url);
        return clip.kind != ReadClip::Kind::Media || found == m_media.end() ? nullptr : &found->second;
    }
    [[nodiscard]] static bool isSeen(const MediaItem& item) { return item.kind == MediaKind::Picture || item.kind == MediaKind::Video; }
    [[nodiscard]] static bool isHeard(const MediaItem& item) {
        return item.kind == MediaKind::Sound || (item.kind == MediaKind::Video && item.hasSound);
    }

    /// The lowest track with a picture.
    [[nodiscard]] const ReadTrack* sceneTrack() const {
        for (const ReadTrack& track : m_timeline.tracks)
            if (track.seen && std::any_of(track.clips.begin(), track.clips.end(), [&](const ReadClip& clip) { return itemOf(clip) && isSeen(*itemOf(clip)); }))
                return &track;
        return nullptr;
    }

    /// When the last thing ends that is seen or heard.
    [[nodiscard]] TimePoint endOfAll() const {
        TimePoint end;
        for (const ReadTrack& track : m_timeline.tracks)
            for (const ReadClip& clip : track.clips)
                if (clip.kind == ReadClip::Kind::Title || itemOf(clip))
                    end = std::max(end, clip.range.end);
        return end;
    }

    [[nodiscard]] std::uint64_t newId() { return ++m_made.project.lastId; }

    void beginProject() {
        Project& project = m_made.project;
        project.canvas.rate = m_timeline.rate;
        takeCanvas();
        project.script.title = cut(m_timeline.name, kLongestName);
        project.script.description = stringOr(m_timeline.own, "description");
        project.script.hashtags = stringOr(m_timeline.own, "hashtags");
        project.script.language = stringOr(m_timeline.own, "language", "en");
        project.brief.title = project.script.title;
        project.brief.topic.clear();
        project.brief.text.clear();
        project.music.muted = true;  // cuts would go to its beats
        project.timeline.overrides["effects"].hidden = true;
        for (const auto& [url, item] : m_media)
            project.media.emplace(item.media.digest, item);
    }

    /// Of what Shortwright has written itself.
    void takeCanvas() {
        const Json own = m_timeline.own.value("canvas", Json::array());
        if (!own.is_array() || own.size() != 2 || !own[0].is_number_integer() || !own[1].is_number_integer())
            return;
        Canvas canvas = m_made.project.canvas;
        canvas.width = own[0].get<int>();
        canvas.height = own[1].get<int>();
        if (checkCanvas(canvas))
            m_made.project.canvas = canvas;
    }

    void addScene(const ReadClip& clip) {
        Scene scene;
        Sentence sentence;
        sentence.id = {newId()};
        scene.id = {newId()};
        const Json own = clip.own.value("scene", Json::object());
        const std::string said = textIn(own, "sentences");
        const std::string name = trimmed(clip.name).empty() ? "Scene " + std::to_string(m_made.project.script.scenes.size() + 1) : trimmed(clip.name);
        sentence.text = trimmed(cut(said.empty() ? name : said, kLongestSentence));
        scene.picturePrompt = stringOr(own, "picturePrompt", sentence.text);
        scene.camera = kStillCamera;
        scene.transition = clip.transition.empty() ? "none" : clip.transition;
        scene.mood = stringOr(own, "mood");
        Override& picture = m_made.project.timeline.overrides["image/" + toText(scene.id)];
        if (const MediaItem* item = itemOf(clip); item && isSeen(*item)) {
            picture.media = item->media;
            picture.from = clip.from;
            picture.speed = steadySpeed(clip);
            picture.mediaDuration = std::min(item->duration, kLongestClip);
            m_backwards += clip.reverse ? 1 : 0;
        } else {
            picture.hidden = true;
            m_lost += clip.kind == ReadClip::Kind::Gap ? 0 : 1;
        }
        Override& voice = m_made.project.timeline.overrides["voice/" + toText(sentence.id)];
        voice.media = m_silence;
        voice.hidden = true;
        voice.mediaDuration = std::clamp(clip.range.duration(), kLeastSpeech, kLongestClip);
        if (said.empty())
            voice.words = {{"", {{}, TimePoint{} + voice.mediaDuration}}};  // nothing is to be read
        m_made.project.brief.text += (m_made.project.brief.text.empty() ? "" : "\n\n") + sentence.text;
        scene.sentences.push_back(std::move(sentence));
        m_made.project.script.scenes.push_back(std::move(scene));
    }

    Override& voiceOf(const Scene& scene) { return m_made.project.timeline.overrides["voice/" + toText(scene.sentences.front().id)]; }

    /// Where the timeline changes from one scene to the next, in whole frames; the last is its end.
    [[nodiscard]] TimePoint endOf(std::size_t scene) const { return nearestFrame(m_scenes[scene].range.end, m_timeline.rate); }

    /// What is said in a scene is as long as makes the scene last as long as its clip.
    void fitScenes() {
        std::vector<Scene>& scenes = m_made.project.script.scenes;
        for (int round = 0; round < kFittings; ++round) {
            m_spine = makeSpine(m_made.project, {});
            Duration moved;  // how much later the scenes before end by now
            for (std::size_t i = 0; i < scenes.size(); ++i) {
                const Duration late = m_spine.scenes[i].range.end - endOf(i) + moved;
                Duration& said = voiceOf(scenes[i]).mediaDuration;
                const Duration before = said;
                said = std::clamp(said - late, kLeastSpeech, kLongestClip);
                moved = moved + (said - before);
            }
        }
        m_spine = makeSpine(m_made.project, {});
        TimePoint start;
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            const TimeRange& shown = m_spine.scenes[i].range;
            m_longer += shown.duration() > endOf(i) - start ? 1 : 0;
            start = endOf(i);
        }
    }

    [[nodiscard]] std::size_t sceneAt(TimePoint time) const {
        std::size_t scene = 0;
        while (scene + 1 < m_scenes.size() && time >= m_scenes[scene].range.end)
            ++scene;
        return scene;
    }

    /// The words of Shortwright's own captions, in the time of the scene's sentence.
    void addCaptions() {
        std::set<std::size_t> captioned;
        for (const ReadMarker& marker : m_timeline.markers) {
            const auto words = marker.own.find("caption");
            if (words == marker.own.end() || !words->is_array())
                continue;
            for (const Json& word : *words) {
                const TimePoint start{integerOr(word, "start", 0)};
                const std::size_t scene = sceneAt(start);
                Override& voice = voiceOf(m_made.project.script.scenes[scene]);
                if (captioned.insert(scene).second)
                    voice.words.clear();
                const TimePoint said = m_spine.sentences[scene].range.start - (m_spine.scenes[scene].range.start - TimePoint{});
                const TimePoint from = m_scenes[scene].range.start;
                const TimePoint least = voice.words.empty() ? TimePoint{} : voice.words.back().range.start;
                const TimePoint begins = std::max(least, TimePoint{} + (start - from) - (said - TimePoint{}));
                const Duration length = std::max(Duration{}, TimePoint{integerOr(word, "end", 0)} - start);
                if (std::string text = cut(stringOr(word, "text"), kLongestName); !text.empty())
                    voice.words.push_back({text, {begins, begins + std::min(length, kLongestClip)}, false, booleanOr(word, "spaceBefore", true)});
            }
        }
    }

    void hangOn(std::size_t scene, TimePoint at, Anchor& anchor, Duration& offset) const {
        anchor = {AnchorKind::Scene, m_made.project.script.scenes[scene].id, {}, 0};
        offset = at - nearestFrame(m_scenes[scene].range.start, m_timeline.rate);
    }

    Clip clipOf(const ReadClip& read, TrackId track) {
        Clip clip;
        clip.id = {newId()};
        clip.track = track;
        hangOn(sceneAt(read.range.start), read.range.start, clip.anchor, clip.offset);
        clip.duration = std::min(read.range.duration(), kLongestClip);
        clip.from = read.from;
        clip.animation.in = "none";
        return clip;
    }

    void addTrack(const ReadTrack& read) {
        Track track;
        track.id = {newId()};
        track.kind = read.seen ? TrackKind::Overlay : TrackKind::Sound;
        track.name = cut(read.name, kLongestName);
        std::vector<Clip> clips;
        for (const ReadClip& one : read.clips) {
            const MediaItem* item = itemOf(one);
            const bool title = read.seen && one.kind == ReadClip::Kind::Title;
            if (!title && !(item && (read.seen ? isSeen(*item) : isHeard(*item)))) {
                m_lost += one.kind == ReadClip::Kind::Gap ? 0 : 1;
                continue;
            }
            Clip clip = clipOf(one, track.id);
            if (title)
                setTitle(one, clip);
            else
                clip.media = item->media;
            if (read.seen)
                setSeen(one, clip);
            else
                setHeard(one, clip);
            clips.push_back(std::move(clip));
        }
        if (clips.empty())
            return;
        m_sounds = m_sounds || !read.seen;
        m_made.project.timeline.tracks.push_back(std::move(track));
        for (Clip& clip : clips)
            m_made.project.timeline.clips.push_back(std::move(clip));
    }

    static void setTitle(const ReadClip& read, Clip& clip) {
        const Json own = read.own.value("title", Json::object());
        clip.title.text = cut(read.text, kLongestName);
        clip.title.font = stringOr(own, "font", clip.title.font);
        clip.title.fill = stringOr(own, "fill", clip.title.fill);
        clip.title.align = stringOr(own, "align", clip.title.align);
        clip.title.size = std::clamp(numberOr(own, "size", clip.title.size), 0.01, 1.0);
        clip.title.weight = static_cast<int>(std::clamp<std::int64_t>(integerOr(own, "weight", clip.title.weight), 100, 900));
    }

    void setSeen(const ReadClip& read, Clip& clip) const {
        clip.speed = steadySpeed(read);
        clip.reverse = read.reverse;
        clip.soundDetached = true;  // what is heard lies on tracks of its own
        clip.opacity = std::clamp(numberOr(read.own, "opacity", 1), 0.0, 1.0);
        clip.rotation = std::clamp(numberOr(read.own, "rotation", 0), -36'000.0, 36'000.0);
        const auto box = read.own.find("box");
        const Json canvas = m_timeline.own.value("canvas", Json::array());
        if (box == read.own.end() || !box->is_array() || box->size() != 4 || canvas != Json({m_made.project.canvas.width, m_made.project.canvas.height}))
            return;
        const auto number = [&](std::size_t i) { return (*box)[i].is_number() ? (*box)[i].get<double>() : 0; };
        clip.box = {number(0), number(1), number(2), number(3)};
    }

    void setHeard(const ReadClip& read, Clip& clip) {
        m_fast += read.speed != 1 || read.reverse ? 1 : 0;
        clip.gainDb = std::clamp(numberOr(read.own, "gainDb", 0), -60.0, 24.0);
        clip.fadeIn = {std::clamp<std::int64_t>(integerOr(read.own, "fadeIn", 0), 0, clip.duration.flicks)};
        clip.fadeOut = {std::clamp<std::int64_t>(integerOr(read.own, "fadeOut", 0), 0, clip.duration.flicks)};
        clip.pan = std::clamp(numberOr(read.own, "pan", 0), -1.0, 1.0);
    }

    /// Where nothing is heard on tracks of its own, videos are heard with their pictures.
    void addSoundOfScenes() {
        if (m_sounds)
            return;
        ReadTrack sounds{"Sound of the scenes", false, {}};
        for (const ReadClip& clip : m_scenes)
            if (const MediaItem* item = itemOf(clip); item && isHeard(*item) && clip.speed == 1 && !clip.reverse)
                sounds.clips.push_back(clip);
        addTrack(sounds);
    }

    void addMarkers() {
        for (const ReadMarker& read : m_timeline.markers) {
            if (read.own.contains("caption"))
                continue;
            Marker marker;
            marker.id = {newId()};
            hangOn(sceneAt(read.range.start), read.range.start, marker.anchor, marker.offset);
            marker.name = cut(read.name, kLongestName);
            const bool colour = read.colour.size() == 7 && read.colour[0] == '#' && read.colour.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
            marker.colour = colour ? read.colour : marker.colour;
            m_made.project.timeline.markers.push_back(std::move(marker));
        }
    }

    void tellLosses() {
        const auto tell = [&](int count, const char* one, const char* many) {
            if (count > 0)
                m_made.notes.push_back(std::to_string(count) + " " + (count == 1 ? one : many));
        };
        tell(m_lost, "clip was left out: its file was not found or cannot be used.", "clips were left out: their files were not found or cannot be used.");
        tell(m_backwards, "scene that ran backwards runs forwards.", "scenes that ran backwards run forwards.");
        tell(m_longer, "scene is longer than its clip: scenes last at least a third of a second.", "scenes are longer than their clips: scenes last at least a third of a second.");
        tell(m_fast, "sound that was played faster, slower or backwards is heard as it was recorded.", "sounds that were played faster, slower or backwards are heard as they were recorded.");
        m_made.notes.emplace_back("Music and sound effects are switched off, so that cuts stay where they were; switch them on in the inspector.");
    }

    const ReadTimeline& m_timeline;
    const std::map<std::string, MediaItem>& m_media;
    const MediaRef& m_silence;
    std::vector<ReadClip> m_scenes;  ///< the clips that scenes are made of
    TimelineProject m_made;
    Spine m_spine;
    bool m_sounds = false;
    int m_lost = 0;
    int m_backwards = 0;
    int m_longer = 0;
    int m_fast = 0;
};

}  // namespace

std::string silentWav() {
    constexpr std::uint32_t kRate = 48'000;
    constexpr std::uint32_t kBytes = kRate / 10 * 2;
    std::string wav;
    const auto put = [&](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            wav += static_cast<char>(value >> (8 * i) & 255);
    };
    wav += "RIFF";
    put(36 + kBytes, 4);
    wav += "WAVEfmt ";
    put(16, 4);  // bytes of the format
    put(1, 2);   // PCM
    put(1, 2);   // channel
    put(kRate, 4);
    put(kRate * 2, 4);
    put(2, 2);   // bytes a frame
    put(16, 2);  // bits a sample
    wav += "data";
    put(kBytes, 4);
    return wav + std::string(kBytes, '\0');
}

std::vector<std::string> mediaUrls(const ReadTimeline& timeline) {
    std::vector<std::string> urls;
    std::set<std::string> known;
    for (const ReadTrack& track : timeline.tracks)
        for (const ReadClip& clip : track.clips)
            if (clip.kind == ReadClip::Kind::Media && known.insert(clip.url).second)
                urls.push_back(clip.url);
    return urls;
}

Result<TimelineProject> projectOfTimeline(const ReadTimeline& timeline, const std::map<std::string, MediaItem>& media,
                                          const MediaRef& silence, Project base) {
    return Builder(timeline, media, silence, std::move(base)).build();
}

}  // namespace sw
