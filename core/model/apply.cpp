#include <algorithm>
#include <functional>

#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "core/model/apply_parts.h"
#include "core/model/caption_text.h"
#include "core/model/limits.h"
#include "core/model/recording.h"
#include "core/model/script_proposal.h"

namespace sw {

tl::unexpected<Error> missing(const std::string& what, const std::string& id) {
    return fail(ErrorCode::NotFound, "There is no " + what + (id.empty() ? "." : " \"" + id + "\".") +
                                         " `shortwright inspect` lists what is there.");
}

Result<Scene*> scene(Project& p, SceneId id) {
    for (Scene& s : p.script.scenes)
        if (s.id == id)
            return &s;
    return missing("scene", toText(id));
}

Result<SentencePlace> sentence(Project& p, SentenceId id) {
    for (Scene& s : p.script.scenes)
        for (std::size_t i = 0; i < s.sentences.size(); ++i)
            if (s.sentences[i].id == id)
                return SentencePlace{&s, i};
    return missing("sentence", toText(id));
}

void reanchor(Project& p, const std::function<bool(const Anchor&)>& lost, const Anchor& instead) {
    for (Clip& clip : p.timeline.clips)
        if (lost(clip.anchor))
            clip.anchor = instead;
    for (Marker& marker : p.timeline.markers)
        if (lost(marker.anchor))
            marker.anchor = instead;
}

namespace {

std::size_t place(int index, std::size_t count) {
    return std::min(static_cast<std::size_t>(std::max(index, 0)), count);
}

Anchor anchorAt(const Project& p, std::size_t sceneIndex) {
    if (p.script.scenes.empty())
        return {};
    return {AnchorKind::Scene, p.script.scenes[std::min(sceneIndex, p.script.scenes.size() - 1)].id, {}, 0};
}

Result<void> removeScene(Project& p, SceneId id) {
    auto& scenes = p.script.scenes;
    const auto it = std::find_if(scenes.begin(), scenes.end(), [&](const Scene& s) { return s.id == id; });
    if (it == scenes.end())
        return missing("scene", toText(id));
    if (scenes.size() == 1)
        return fail(ErrorCode::InvalidInput, "The last scene cannot be removed: a short needs at least one.");
    const Scene gone = *it;
    const auto index = static_cast<std::size_t>(it - scenes.begin());
    scenes.erase(it);
    reanchor(
        p,
        [&](const Anchor& a) {
            return a.scene == gone.id || std::any_of(gone.sentences.begin(), gone.sentences.end(),
                                                     [&](const Sentence& s) { return s.id == a.sentence; });
        },
        anchorAt(p, index));
    return {};
}

Result<void> on(Project& p, std::string&, const SetBrief& e) {
    SW_CHECK(checkBrief(e.brief));
    p.brief = replacing(p.brief, e.brief);
    return {};
}

Result<void> on(Project& p, std::string&, const SetCanvas& e) {
    SW_CHECK(checkCanvas(e.canvas));
    p.canvas = replacing(p.canvas, e.canvas);
    return {};
}

Result<void> on(Project& p, std::string&, const SetLook& e) {
    SW_CHECK(checkLook(e.look));
    p.look = replacing(p.look, e.look);
    return {};
}

Result<void> on(Project& p, std::string&, const SetVoice& e) {
    SW_CHECK(checkSpeed(e.speed));
    p.voice.name = e.voice;
    p.voice.speed = e.speed;
    return {};
}

Result<void> on(Project& p, std::string&, const SetMusic& e) {
    SW_CHECK(checkGain(e.gainDb));
    p.music.mood = e.mood;
    p.music.gainDb = e.gainDb;
    p.music.muted = e.muted;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSeed& e) {
    p.seed = e.seed;
    return {};
}

Result<void> on(Project& p, std::string&, const SetProvider& e) {
    if (e.stage.empty())
        return fail(ErrorCode::InvalidInput, "\"stage\" must name a stage.");
    if (e.provider.empty())
        p.providers.erase(e.stage);
    else
        p.providers[e.stage] = e.provider;
    return {};
}

Result<void> on(Project& p, std::string&, const AdoptScript& e) {
    SW_TRY(Script script, scriptFromProposal(e.script, p.script, p.lastId));
    SW_CHECK(checkLanguage(script.language));
    for (Scene& s : script.scenes)
        for (Sentence& t : s.sentences) {
            SW_TRY(t.text, speakable(t.text));
            if (const Sentence* before = findSentence(p, t.id)) {
                t.voice = before->voice;
                t.unknown = before->unknown;
            }
        }
    for (Scene& s : script.scenes)
        if (const Scene* before = findScene(p, s.id)) {
            s.transition = before->transition;
            s.transitionLength = before->transitionLength;
            s.picture = s.picturePrompt == before->picturePrompt ? before->picture : SceneId{};
            s.hold = before->hold;
            s.lead = before->lead;
            s.unknown = before->unknown;
        }
    script.unknown = p.script.unknown;
    p.script = std::move(script);
    const Project& now = p;
    reanchor(
        p,
        [&](const Anchor& a) {
            return (a.kind == AnchorKind::Scene && !findScene(now, a.scene)) ||
                   ((a.kind == AnchorKind::Sentence || a.kind == AnchorKind::Word) && !findSentence(now, a.sentence));
        },
        anchorAt(p, 0));
    return {};
}

Result<void> on(Project& p, std::string&, const SetTitle& e) {
    p.script.title = trimmed(e.title);
    return {};
}

Result<void> on(Project& p, std::string&, const SetDescription& e) {
    p.script.description = e.description;
    p.script.hashtags = e.hashtags;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSentenceText& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    SW_TRY(const std::string text, speakable(e.text));
    Sentence& changed = *at;
    if (!changed.captionText.empty())
        changed.captionText = carriedCaption(changed.text, changed.captionText, text, p.script.language);
    changed.text = text;
    const std::string node = "voice/" + toText(e.sentence);
    if (const Override* own = findOverride(p, node); isRecording(own) && !own->words.empty()) {
        const Override now = rewritten(*own, text, p.script.language);
        SW_CHECK(checkOverride(now));
        p.timeline.overrides[node] = now;
    }
    return {};
}

Result<void> on(Project& p, std::string&, const SetCaptionText& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    std::string text;
    if (!trimmed(e.text).empty()) {
        SW_TRY(text, speakable(e.text));
    }
    (*at).captionText = text == (*at).text ? "" : text;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSentenceVoice& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    (*at).voice = e.voice;
    return {};
}

Result<void> on(Project& p, std::string& made, const InsertSentence& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    SW_TRY(std::string text, speakable(e.text));
    const SentenceId id{++p.lastId};
    made = toText(id);
    s->sentences.insert(s->sentences.begin() + static_cast<std::ptrdiff_t>(place(e.index, s->sentences.size())),
                        {id, std::move(text), "", "", {}});
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    if (at.scene->sentences.size() == 1)
        return removeScene(p, at.scene->id);
    at.scene->sentences.erase(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index));
    reanchor(
        p, [&](const Anchor& a) { return a.sentence == e.sentence; }, {AnchorKind::Scene, at.scene->id, {}, 0});
    return {};
}

Result<void> on(Project& p, std::string&, const MoveSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    SW_TRY(Scene* const to, scene(p, e.scene));
    if (at.scene != to && at.scene->sentences.size() == 1)
        return fail(ErrorCode::InvalidInput, "A scene needs at least one sentence: join the scenes instead.");
    const Sentence moved = *at;
    at.scene->sentences.erase(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index));
    to->sentences.insert(to->sentences.begin() + static_cast<std::ptrdiff_t>(place(e.index, to->sentences.size())), moved);
    return {};
}

Result<void> on(Project& p, std::string& made, const InsertScene& e) {
    SW_TRY(std::string text, speakable(e.text));
    Scene s;
    s.sentences.push_back({{++p.lastId}, text, "", "", {}});
    s.id = {++p.lastId};
    s.picturePrompt = e.picturePrompt.empty() ? text : e.picturePrompt;
    made = toText(s.id);
    auto& scenes = p.script.scenes;
    scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(place(e.index, scenes.size())), std::move(s));
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveScene& e) {
    return removeScene(p, e.scene);
}

Result<void> on(Project& p, std::string&, const MoveScene& e) {
    SW_TRY(const Scene* const s, scene(p, e.scene));
    const Scene moved = *s;
    auto& scenes = p.script.scenes;
    scenes.erase(scenes.begin() + (s - scenes.data()));
    scenes.insert(scenes.begin() + static_cast<std::ptrdiff_t>(place(e.index, scenes.size())), moved);
    return {};
}

/// A scene that shows the same picture as another one gets one of its own.
void partFromShared(Project& p, Scene& scene) {
    const auto isOthers = [&](SceneId picture) {
        return std::any_of(p.script.scenes.begin(), p.script.scenes.end(),
                           [&](const Scene& other) { return other.id != scene.id && pictureOf(other) == picture; });
    };
    if (isOthers(pictureOf(scene)))
        scene.picture = isOthers(scene.id) ? SceneId{++p.lastId} : SceneId{};
}

Result<void> on(Project& p, std::string&, const SetScenePicture& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    if (s->picturePrompt != e.prompt || s->negativePrompt != e.negativePrompt)
        partFromShared(p, *s);
    s->picturePrompt = e.prompt;
    s->negativePrompt = e.negativePrompt;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSceneCamera& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->camera = e.camera;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSceneTransition& e) {
    SW_CHECK(checkTransition(e.transition));
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->transition = e.transition;
    s->transitionLength = e.duration.value_or(s->transitionLength);
    return checkSceneTimes(*s);
}

Result<void> on(Project& p, std::string&, const SetSceneMood& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->mood = e.mood;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSceneEmphasis& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->emphasis = e.emphasis;
    return {};
}

Result<void> on(Project& p, std::string&, const SetSceneHold& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->hold = e.hold;
    return checkSceneTimes(*s);
}

Result<void> on(Project& p, std::string&, const SetSceneLead& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
    s->lead = e.lead;
    return checkSceneTimes(*s);
}

}  // namespace

Result<Applied> apply(const Project& project, const Edit& edit) {
    Applied applied{project, ""};
    SW_CHECK(std::visit([&](const auto& e) { return on(applied.project, applied.made, e); }, edit));
    dropLostPlaces(applied.project);
    return applied;
}

Result<Project> applyAll(Project project, const std::vector<Edit>& edits) {
    for (std::size_t i = 0; i < edits.size(); ++i) {
        Result<Applied> applied = sw::apply(project, edits[i]);
        if (!applied)
            return fail(applied.error().code,
                        "Edit " + std::to_string(i + 1) + " (" + editName(edits[i]) + "): " + applied.error().message,
                        applied.error().detail);
        project = std::move(applied->project);
    }
    return project;
}

}  // namespace sw
