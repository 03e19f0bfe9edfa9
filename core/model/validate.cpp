#include "core/model/validate.h"

#include <set>

#include "core/base/text.h"

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
            for (const Sentence& sentence : scene.sentences)
                check(sentence);
        }
        for (const Track& track : m_project.timeline.tracks)
            identity(track.id.value, toText(track.id));
        for (const Clip& clip : m_project.timeline.clips)
            check(clip);
        checkCanvas();
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
        if (trimmed(sentence.text).empty())
            error(toText(sentence.id), "A sentence is empty.");
        if (!isUtf8(sentence.text))
            error(toText(sentence.id), "A sentence is not valid UTF-8.");
    }

    void check(const Clip& clip) {
        const std::string name = toText(clip.id);
        identity(clip.id.value, name);
        bool onTrack = false;
        for (const Track& track : m_project.timeline.tracks)
            onTrack = onTrack || track.id == clip.track;
        if (!onTrack)
            error(name, "A clip lies on a track that does not exist.");
        if (clip.duration <= Duration{})
            error(name, "A clip has no length.");
        if (clip.anchor.kind == AnchorKind::Scene && !findScene(m_project, clip.anchor.scene))
            error(name, "A clip hangs on a scene that does not exist.");
        if ((clip.anchor.kind == AnchorKind::Sentence || clip.anchor.kind == AnchorKind::Word) &&
            !findSentence(m_project, clip.anchor.sentence))
            error(name, "A clip hangs on a sentence that does not exist.");
    }

    void checkCanvas() {
        const Canvas& canvas = m_project.canvas;
        if (canvas.width < 64 || canvas.height < 64 || canvas.width > 7680 || canvas.height > 7680 || canvas.width % 2 ||
            canvas.height % 2)
            error("", "The canvas must have even sides between 64 and 7680 pixels.");
        if (canvas.rate.num <= 0 || canvas.rate.den <= 0 || canvas.rate.num > 240 * canvas.rate.den)
            error("", "The frame rate must be between 1 and 240 frames per second.");
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
