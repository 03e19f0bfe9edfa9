#include "core/model/validate.h"

#include <set>

#include "core/base/language_tag.h"
#include "core/model/characters.h"
#include "core/model/limits.h"

namespace sw {
namespace {

class Checker {
public:
    explicit Checker(const Project& project) : m_project(project) {}

    std::vector<Issue> run() {
        for (const Scene& scene : m_project.script.scenes) {
            identity(scene.id.value, toText(scene.id));
            if (scene.sentences.empty())
                error(toText(scene.id), "A scene has no sentence.");
            check(toText(scene.id), checkSceneTimes(scene));
            if (scene.picture.value > m_project.lastId)
                error(toText(scene.id), "A scene shows a picture that does not exist.");
            for (const Sentence& sentence : scene.sentences)
                check(sentence);
        }
        for (const Track& track : m_project.timeline.tracks) {
            identity(track.id.value, toText(track.id));
            check(toText(track.id), checkGain(track.gainDb));
        }
        std::set<GroupId> groups;
        for (const Clip& clip : m_project.timeline.clips) {
            check(clip);
            if (clip.group && groups.insert(clip.group).second)
                identity(clip.group.value, toText(clip.group));
        }
        for (const Marker& marker : m_project.timeline.markers) {
            identity(marker.id.value, toText(marker.id));
            check(toText(marker.id), checkMarker(marker));
            check(toText(marker.id), "A marker", marker.anchor);
        }
        for (const auto& [node, value] : m_project.timeline.overrides)
            check(node, checkOverride(value));
        for (const auto& [digest, item] : m_project.media) {
            check(item.name, checkMediaItem(item));
            if (digest != item.media.digest)
                error(item.name, "A file in the bin is listed under another one's name.");
        }
        for (const auto& [name, variant] : m_project.variants)
            check(name, checkVariant(name, variant));
        check("", checkPictureStyle(m_project.pictureStyle));
        for (const auto& [name, character] : m_project.characters)
            check(name, checkCharacter(name, character));
        check("", checkOrigin(m_project.origin));
        check("", checkGrade(m_project.timeline.grade));
        check("", checkBrief(m_project.brief));
        check("", checkLanguage(m_project.script.language));
        check("", checkCanvas(m_project.canvas));
        check("", checkLook(m_project.look));
        check("", checkSpeed(m_project.voice.speed));
        check("", checkGain(m_project.music.gainDb));
        if (m_project.lastId > kHighestId)
            error("", "The highest identity given out is not a number that this program gives out.");
        return std::move(m_issues);
    }

private:
    void error(const std::string& subject, const std::string& message) {
        m_issues.push_back({Severity::Error, subject, message});
    }

    void identity(std::uint64_t id, const std::string& name) {
        if (id == 0)
            error("", "Something has no identity.");
        else if (!m_seen.insert(id).second)
            error(name, "Two things have the same identity, " + name + ".");
        else if (id > m_project.lastId)
            error(name, "The identity " + name + " is beyond the highest one given out.");
    }

    void check(const Sentence& sentence) {
        identity(sentence.id.value, toText(sentence.id));
        check(toText(sentence.id), speakable(sentence.text));
    }

    void check(const Clip& clip) {
        const std::string name = toText(clip.id);
        identity(clip.id.value, name);
        bool onTrack = false;
        for (const Track& track : m_project.timeline.tracks)
            onTrack = onTrack || track.id == clip.track;
        if (!onTrack)
            error(name, "A clip lies on a track that does not exist.");
        check(name, checkClip(clip));
        check(name, "A clip", clip.anchor);
    }

    void check(const std::string& subject, const std::string& what, const Anchor& anchor) {
        if (anchor.kind == AnchorKind::Scene && !findScene(m_project, anchor.scene))
            error(subject, what + " hangs on a scene that does not exist.");
        if ((anchor.kind == AnchorKind::Sentence || anchor.kind == AnchorKind::Word) &&
            !findSentence(m_project, anchor.sentence))
            error(subject, what + " hangs on a sentence that does not exist.");
    }

    template <class T>
    void check(const std::string& subject, const Result<T>& result) {
        if (!result)
            error(subject, result.error().message);
    }

    const Project& m_project;
    std::set<std::uint64_t> m_seen;
    std::vector<Issue> m_issues;
};

}  // namespace

std::vector<Issue> validate(const Project& project) {
    return Checker(project).run();
}

}  // namespace sw
