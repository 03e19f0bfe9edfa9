#include "ui/timeline/timeline_content.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "ui/timeline/clip_edits.h"

namespace sw::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("sw::ui::TimelineContent", text);
}

/// Builds one content; reads the source, writes tracks and items.
class Builder {
public:
    explicit Builder(TimelineSource source) : m_source(std::move(source)) {
        m_made.project = m_source.project;
        m_made.cut = m_source.cut;
        m_made.spine = m_source.spine;
        m_made.beats = std::move(m_source.beats);
        m_made.end = TimePoint{} + m_source.cut->duration;
    }

    TimelineContent build() {
        const std::vector<Track>& tracks = project().timeline.tracks;
        for (auto track = tracks.rbegin(); track != tracks.rend(); ++track)
            if (track->kind == TrackKind::Overlay)
                addOwn(*track);
        addScenes();
        addCaptions();
        addVoice();
        for (const Track& track : tracks)
            if (track.kind == TrackKind::Sound)
                addOwn(track);
        addMusic();
        addEffects();
        addMarkers();
        for (const SpokenSentence& sentence : m_made.spine->sentences)
            for (const CaptionWord& word : sentence.words)
                m_made.words.push_back(word.range.start);
        std::sort(m_made.words.begin(), m_made.words.end());
        std::stable_sort(m_made.items.begin(), m_made.items.end(), [](const TimelineItem& a, const TimelineItem& b) {
            return std::pair(a.track, a.range.start) < std::pair(b.track, b.range.start);
        });
        return std::move(m_made);
    }

private:
    [[nodiscard]] const Project& project() const { return *m_made.project; }
    [[nodiscard]] bool isMissing(const MediaRef& media) const {
        return media && m_source.isThere && !m_source.isThere(media);
    }
    [[nodiscard]] ItemMark markOf(const std::string& node) const {
        ItemMark mark = m_source.markOf ? m_source.markOf(node) : ItemMark{};
        const Override* own = overrideFor(project(), madeNode(project(), node));
        mark.locked = mark.locked || (own && own->locked);
        return mark;
    }
    /// Of a scene what is worse of its picture and its motion.
    [[nodiscard]] ItemMark sceneMark(const std::string& scene) const {
        const ItemMark image = markOf("image/" + scene);
        const ItemMark motion = markOf("motion/" + scene);
        return motion.state > image.state ? ItemMark{motion.state, motion.fraction, image.locked} : image;
    }

    std::size_t addTrack(const char* id, TrackRole role, const QString& name, bool muted = false) {
        m_made.tracks.push_back({.id = id, .role = role, .name = name, .own = {}, .muted = muted});
        return m_made.tracks.size() - 1;
    }
    TimelineItem& addItem(std::string id, std::size_t track, TimeRange range, QString label) {
        TimelineItem item;
        item.id = std::move(id);
        item.track = track;
        item.range = range;
        item.label = std::move(label);
        m_made.items.push_back(std::move(item));
        return m_made.items.back();
    }

    void addScenes() {
        const std::size_t track = addTrack("scenes", TrackRole::Scenes, tr("Scenes"));
        const std::vector<CutPicture>& pictures = m_made.cut->pictures;
        int number = 0;
        for (const ShownScene& shown : m_made.spine->scenes) {
            const Scene* scene = findScene(project(), shown.id);
            const std::string id = toText(shown.id);
            const QString prompt = scene ? QString::fromStdString(scene->picturePrompt) : QString();
            TimelineItem& item = addItem(id, track, shown.range, QStringLiteral("%1  %2").arg(++number).arg(prompt).trimmed());
            item.mark = sceneMark(id);
            const auto picture = std::find_if(pictures.begin(), pictures.end(), [&](const CutPicture& p) { return p.origin == id; });
            if (picture == pictures.end())
                continue;
            item.picture = static_cast<int>(picture - pictures.begin());
            item.transition = picture->transition;
            item.missing = std::any_of(picture->layers.begin(), picture->layers.end(),
                                       [&](const CutLayer& layer) { return isMissing(layer.media); });
        }
    }

    void addCaptions() {
        const std::size_t track = addTrack("captions", TrackRole::Captions, tr("Captions"));
        for (const CutCaption& card : m_made.cut->captions) {
            QString text;
            for (const CaptionWord& word : card.words)
                text += (word.spaceBefore && !text.isEmpty() ? " " : "") + QString::fromStdString(word.text);
            addItem(card.origin, track, card.range, text).words = card.words;
        }
    }

    void addVoice() {
        const std::size_t track = addTrack("voice", TrackRole::Voice, tr("Voice"));
        std::map<std::string, std::vector<const CutSound*>> sounds;  // a recording that is cut has several
        for (const CutSound& sound : m_made.cut->sounds)
            if (sound.role == SoundRole::Voice)
                sounds[sound.origin].push_back(&sound);
        for (const SpokenSentence& spoken : m_made.spine->sentences) {
            const Sentence* sentence = findSentence(project(), spoken.id);
            const std::string id = toText(spoken.id);
            TimelineItem& item = addItem(id, track, spoken.range, sentence ? QString::fromStdString(sentence->text) : QString());
            item.mark = markOf("voice/" + id);
            item.hasGain = true;
            if (const Override* own = overrideFor(project(), "voice/" + id))
                item.gainDb = own->gainDb;
            for (const CutSound* sound : sounds[id]) {
                item.pieces.push_back({sound->range, sound->media, sound->from});
                item.missing = item.missing || isMissing(sound->media);
            }
        }
    }

    void addMusic() {
        const std::size_t track = addTrack("music", TrackRole::Music, tr("Music"), project().music.muted);
        if (m_made.cut->duration <= Duration{})
            return;
        const Override* own = overrideFor(project(), "music");
        const auto known = project().media.find(own ? own->media.digest : "");
        const std::string& mood = project().music.mood.empty() ? project().script.musicMood : project().music.mood;
        const QString name = known != project().media.end() ? QString::fromStdString(known->second.name)
                             : own && own->media            ? tr("your own")
                                                            : QString::fromStdString(mood);
        TimelineItem& item = addItem("music", track, {{}, TimePoint{} + m_made.cut->duration},
                                     name.isEmpty() ? tr("Music") : tr("Music: %1").arg(name));
        item.mark = markOf("music");
        item.hasGain = true;
        item.gainDb = project().music.gainDb;
        for (const CutSound& sound : m_made.cut->sounds)
            if (sound.role == SoundRole::Music) {
                item.pieces.push_back({sound.range, sound.media, sound.from});
                item.missing = item.missing || isMissing(sound.media);
            }
    }

    void addEffects() {
        const Override* own = overrideFor(project(), "effects");
        const std::size_t track = addTrack("effects", TrackRole::Effects, tr("Effects"), own && own->hidden);
        if (m_made.cut->duration <= Duration{})
            return;
        TimelineItem& item = addItem("effects", track, {{}, TimePoint{} + m_made.cut->duration}, {});
        item.mark = markOf("effects");
        for (const CutSound& sound : m_made.cut->sounds)
            if (sound.role == SoundRole::Effect && !sound.origin.starts_with("clip-"))
                item.pieces.push_back({sound.range, sound.media, sound.from});
    }

    void addOwn(const Track& own) {
        const bool overlay = own.kind == TrackKind::Overlay;
        const QString name = !own.name.empty() ? QString::fromStdString(own.name) : overlay ? tr("Overlay") : tr("Sound");
        m_made.tracks.push_back({toText(own.id), overlay ? TrackRole::Overlay : TrackRole::Sound, name, own.id, own.muted,
                                 own.solo, own.locked});
        const std::vector<Clip>& clips = project().timeline.clips;
        for (std::size_t i = 0; i < clips.size(); ++i)
            if (clips[i].track == own.id)
                addClip(clips[i], static_cast<int>(i), overlay);
    }

    void addClip(const Clip& clip, int index, bool overlay) {
        const std::optional<TimePoint> at = anchorTime(*m_made.spine, clip.anchor);
        if (!at)
            return;
        const TimePoint start = *at + clip.offset;
        const auto known = project().media.find(clip.media.digest);
        const bool title = !clip.title.text.empty();
        const QString label = title                           ? QString::fromStdString(clip.title.text).simplified()
                              : known != project().media.end() ? QString::fromStdString(known->second.name)
                              : overlay                        ? tr("Picture")
                                                               : tr("Sound");
        TimelineItem& item = addItem(toText(clip.id), m_made.tracks.size() - 1, {start, start + clip.duration}, label);
        item.clip = index;
        item.missing = !title && isMissing(clip.media);
        const bool heard = !overlay || (!title && known != project().media.end() && known->second.hasSound && !clip.soundDetached);
        item.hasGain = heard;
        item.hasFades = heard;
        item.gainDb = clip.gainDb;
        item.fadeIn = clip.fadeIn;
        item.fadeOut = clip.fadeOut;
        item.group = clip.group;
        if (!overlay)
            item.pieces.push_back({item.range, clip.media, clip.from});
        for (const Keyframe& key : clip.keyframes)
            if (key.at >= Duration{} && key.at <= clip.duration && (item.keys.empty() || item.keys.back() < key.at))
                item.keys.push_back(key.at);
        m_made.end = std::max(m_made.end, item.range.end);
    }

    void addMarkers() {
        for (const Marker& marker : project().timeline.markers)
            if (const std::optional<TimePoint> at = anchorTime(*m_made.spine, marker.anchor))
                m_made.markers.push_back({marker.id, *at + marker.offset, QString::fromStdString(marker.name),
                                          QColor(QString::fromStdString(marker.colour))});
        std::stable_sort(m_made.markers.begin(), m_made.markers.end(),
                         [](const TimelineMarker& a, const TimelineMarker& b) { return a.time < b.time; });
    }

    TimelineSource m_source;
    TimelineContent m_made;
};

}  // namespace

const Clip* TimelineContent::clipOf(const TimelineItem& item) const {
    return item.clip < 0 ? nullptr : &project->timeline.clips[static_cast<std::size_t>(item.clip)];
}

std::optional<std::size_t> TimelineContent::find(const std::string& id) const {
    // A sentence's voice stands for it, not its captions.
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == id) {
            found = i;
            if (tracks[items[i].track].role != TrackRole::Captions)
                break;
        }
    return found;
}

TimelineContent timelineContent(TimelineSource source) {
    return Builder(std::move(source)).build();
}

QString clockText(TimePoint time) {
    const bool before = time < TimePoint{};
    const std::int64_t tenths = ((before ? -time.flicks : time.flicks) * 10 + kFlicksPerSecond / 2) / kFlicksPerSecond;
    QString text = QStringLiteral("%1:%2").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'));
    if (tenths % 10)
        text += QStringLiteral(".%1").arg(tenths % 10);
    return before ? QStringLiteral("−") + text : text;
}

}  // namespace sw::ui
