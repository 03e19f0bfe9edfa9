#include "ui/inspector/chosen.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sw::ui {
namespace {

template <class T, class I>
const T* found(const std::vector<T>& list, I id) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

const Track* trackNamed(const Project& project, const std::string& item) {
    const auto id = idFromText<TrackTag>(item);
    return id ? trackIn(project, *id) : nullptr;
}

const Clip* clipNamed(const Project& project, const std::string& item) {
    const auto id = idFromText<ClipTag>(item);
    return id ? clipIn(project, *id) : nullptr;
}

const Scene* sceneNamed(const Project& project, const std::string& item) {
    const auto id = idFromText<SceneTag>(item);
    return id ? findScene(project, *id) : nullptr;
}

const Sentence* sentenceNamed(const Project& project, const std::string& item) {
    const auto id = idFromText<SentenceTag>(item);
    return id ? findSentence(project, *id) : nullptr;
}

const Marker* markerNamed(const Project& project, const std::string& item) {
    const auto id = idFromText<MarkerTag>(item);
    return id ? found(project.timeline.markers, *id) : nullptr;
}

std::optional<Subject> subjectOf(const Project& project, const std::string& item) {
    if (item == "music")
        return Subject::Music;
    if (item == "effects")
        return Subject::Effects;
    if (item == "captions")
        return Subject::Captions;
    if (sceneNamed(project, item))
        return Subject::Scenes;
    if (sentenceNamed(project, item))
        return Subject::Sentences;
    if (markerNamed(project, item))
        return Subject::Markers;
    if (trackNamed(project, item))
        return Subject::Tracks;
    if (const Clip* clip = clipNamed(project, item)) {
        const Track* track = trackIn(project, clip->track);
        return track && track->kind == TrackKind::Sound ? Subject::Sounds : Subject::Overlays;
    }
    return std::nullopt;
}

OwnNode ownNode(const Project& project, const std::string& node) {
    const auto own = project.timeline.overrides.find(node);
    return {node, own == project.timeline.overrides.end() ? Override{} : own->second};
}

/// What is made for a scene may be made for others as well.
OwnNode ownPicture(const Project& project, const std::string& node) {
    OwnNode own = ownNode(project, node);
    const Override made = ownNode(project, madeNode(project, node)).value;
    own.value.take = made.take;
    own.value.locked = made.locked;
    own.value.lockedTo = made.lockedTo;
    return own;
}

void add(const Project& project, const std::string& item, Chosen& chosen) {
    switch (chosen.subject) {
        case Subject::Scenes:
            chosen.scenes.push_back(*sceneNamed(project, item));
            chosen.nodes.push_back(ownPicture(project, "image/" + item));
            break;
        case Subject::Sentences:
            chosen.sentences.push_back(*sentenceNamed(project, item));
            chosen.nodes.push_back(ownNode(project, "voice/" + item));
            break;
        case Subject::Overlays:
        case Subject::Sounds: chosen.clips.push_back(*clipNamed(project, item)); break;
        case Subject::Markers: chosen.markers.push_back(*markerNamed(project, item)); break;
        case Subject::Tracks: chosen.tracks.push_back(*trackNamed(project, item)); break;
        case Subject::Music:
        case Subject::Effects: chosen.nodes.push_back(ownNode(project, item)); break;
        case Subject::Film:
        case Subject::Captions: break;
    }
}

}  // namespace

const Clip* clipIn(const Project& project, ClipId id) {
    return found(project.timeline.clips, id);
}

const Track* trackIn(const Project& project, TrackId id) {
    return found(project.timeline.tracks, id);
}

Chosen chosenOf(const Project& project, const Selection& selection) {
    Chosen chosen;
    chosen.film.push_back(
        {project.canvas, project.look, project.voice, project.music, project.timeline.grade, project.pictureStyle, project.seed});
    for (auto item = selection.items.rbegin(); item != selection.items.rend(); ++item)
        if (const auto subject = subjectOf(project, *item)) {
            chosen.subject = *subject;
            break;
        }
    for (const std::string& item : selection.items) {
        const auto subject = subjectOf(project, item);
        if (subject && *subject == chosen.subject)
            add(project, item, chosen);
        else if (subject)
            ++chosen.others;
    }
    return chosen;
}

bool isVideo(const Project& project, const MediaRef& media) {
    if (const auto item = project.media.find(media.digest); item != project.media.end())
        return item->second.kind == MediaKind::Video;
    static constexpr std::array kExtensions = {"mp4", "mov", "m4v", "mkv", "webm", "avi", "gif", "mpg", "ts"};
    return std::find(kExtensions.begin(), kExtensions.end(), media.extension) != kExtensions.end();
}

std::string nameOf(const Project& project, const MediaRef& media) {
    const auto item = project.media.find(media.digest);
    return item != project.media.end() && !item->second.name.empty() ? item->second.name : media.digest.substr(0, 8) + "." + media.extension;
}

QString titleOf(const Project& project, const Clip& clip) {
    if (!clip.title.text.empty())
        return QString::fromStdString(clip.title.text).simplified();
    return QString::fromStdString(nameOf(project, clip.media));
}

}  // namespace sw::ui
