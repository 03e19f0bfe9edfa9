#include <algorithm>
#include <functional>

#include "core/base/text.h"
#include "core/model/caption_text.h"
#include "core/model/edit.h"
#include "core/model/limits.h"
#include "core/model/script_proposal.h"

namespace sw {
namespace {

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

/// A sentence and where it is.
struct SentencePlace {
    Scene* scene;
    std::size_t index;
    Sentence& operator*() const { return scene->sentences[index]; }
};

Result<SentencePlace> sentence(Project& p, SentenceId id) {
    for (Scene& s : p.script.scenes)
        for (std::size_t i = 0; i < s.sentences.size(); ++i)
            if (s.sentences[i].id == id)
                return SentencePlace{&s, i};
    return missing("sentence", toText(id));
}

template <class T, class I>
Result<T*> item(std::vector<T>& list, I id, const char* what) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& t) { return t.id == id; });
    if (it == list.end())
        return missing(what, toText(id));
    return &*it;
}

std::size_t place(int index, std::size_t count) {
    return std::min(static_cast<std::size_t>(std::max(index, 0)), count);
}

/// Clips that hang on something that goes away are kept: they hang on what takes its place.
void reanchor(Project& p, const std::function<bool(const Anchor&)>& lost, const Anchor& instead) {
    for (Clip& clip : p.timeline.clips)
        if (lost(clip.anchor))
            clip.anchor = instead;
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

/// What an edit puts in the place of `before`; members of later versions stay unless the edit names them.
template <class Record>
Record replacing(const Record& before, Record now) {
    if (before.unknown.is_object()) {
        Json unknown = before.unknown;
        if (now.unknown.is_object())
            unknown.update(now.unknown);
        now.unknown = std::move(unknown);
    }
    return now;
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

/// Byte offsets at which white-space separated words start.
std::vector<std::size_t> wordStarts(const std::string& text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
            starts.push_back(i);
    return starts;
}

Result<void> on(Project& p, std::string& made, const SplitSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    const std::string text = (*at).text;
    const std::vector<std::size_t> starts = wordStarts(text);
    if (e.word < 1 || static_cast<std::size_t>(e.word) >= starts.size())
        return fail(ErrorCode::InvalidInput, "The sentence cannot be split there: \"word\" must be between 1 and " +
                                                 std::to_string(starts.empty() ? 0 : starts.size() - 1) + ".");
    const std::size_t cut = starts[static_cast<std::size_t>(e.word)];
    const SentenceId id{++p.lastId};
    made = toText(id);
    Sentence second = *at;
    second.id = id;
    second.text = trimmed(text.substr(cut));
    (*at).text = trimmed(text.substr(0, cut));
    for (Sentence* part : {&*at, &second})
        if (!part->captionText.empty())
            part->captionText = carriedCaption(text, part->captionText, part->text, p.script.language);
    at.scene->sentences.insert(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index) + 1, second);
    return {};
}

Result<void> on(Project& p, std::string&, const JoinSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    if (at.index + 1 == at.scene->sentences.size())
        return fail(ErrorCode::InvalidInput, "There is no sentence after this one in its scene to join it with.");
    const Sentence next = at.scene->sentences[at.index + 1];
    Sentence& joint = *at;
    SW_TRY(const std::string text, speakable(joint.text + " " + next.text));
    if (!joint.captionText.empty() || !next.captionText.empty())
        joint.captionText = (joint.captionText.empty() ? joint.text : joint.captionText) + " " +
                            (next.captionText.empty() ? next.text : next.captionText);
    joint.text = text;
    at.scene->sentences.erase(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index) + 1);
    reanchor(
        p, [&](const Anchor& a) { return a.sentence == next.id; }, {AnchorKind::Sentence, {}, e.sentence, 0});
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

Result<void> on(Project& p, std::string&, const SetScenePicture& e) {
    SW_TRY(Scene* const s, scene(p, e.scene));
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
    return {};
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

Result<void> on(Project& p, std::string& made, const AddTrack& e) {
    const TrackId id{++p.lastId};
    made = toText(id);
    p.timeline.tracks.push_back({id, e.kind, e.name, false, 0, {}});
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveTrack& e) {
    SW_TRY(const Track* const t, item(p.timeline.tracks, e.track, "track"));
    std::erase_if(p.timeline.clips, [&](const Clip& c) { return c.track == e.track; });
    p.timeline.tracks.erase(p.timeline.tracks.begin() + (t - p.timeline.tracks.data()));
    return {};
}

Result<void> on(Project& p, std::string&, const SetTrack& e) {
    SW_CHECK(checkGain(e.gainDb));
    SW_TRY(Track* const t, item(p.timeline.tracks, e.track, "track"));
    t->name = e.name;
    t->muted = e.muted;
    t->gainDb = e.gainDb;
    return {};
}

Result<void> checkAnchor(const Project& p, const Anchor& a) {
    if (a.kind == AnchorKind::Scene && !findScene(p, a.scene))
        return missing("scene", toText(a.scene));
    if ((a.kind == AnchorKind::Sentence || a.kind == AnchorKind::Word) && !findSentence(p, a.sentence))
        return missing("sentence", toText(a.sentence));
    return {};
}

Result<void> on(Project& p, std::string& made, const AddClip& e) {
    SW_CHECK(item(p.timeline.tracks, e.clip.track, "track"));
    SW_CHECK(checkAnchor(p, e.clip.anchor));
    SW_CHECK(checkClip(e.clip));
    Clip clip = e.clip;
    clip.id = {++p.lastId};
    made = toText(clip.id);
    p.timeline.clips.push_back(std::move(clip));
    return {};
}

Result<void> on(Project& p, std::string&, const RemoveClip& e) {
    SW_TRY(const Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    p.timeline.clips.erase(p.timeline.clips.begin() + (c - p.timeline.clips.data()));
    return {};
}

Result<void> on(Project& p, std::string&, const MoveClip& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    SW_CHECK(item(p.timeline.tracks, e.track, "track"));
    SW_CHECK(checkAnchor(p, e.anchor));
    c->track = e.track;
    c->anchor = e.anchor;
    c->offset = e.offset;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const TrimClip& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->from = e.from;
    c->duration = e.duration;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipSound& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->gainDb = e.gainDb;
    c->fadeIn = e.fadeIn;
    c->fadeOut = e.fadeOut;
    c->fadeCurve = e.fadeCurve.value_or(c->fadeCurve);
    c->pan = e.pan.value_or(c->pan);
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBox& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->box = e.box;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipSpeed& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->speed = e.speed;
    c->reverse = e.reverse;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipColour& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->grade = e.grade;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipBlend& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->blend = e.blend;
    c->opacity = e.opacity;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipMask& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->mask = e.mask;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipKey& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->key = e.key;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetSceneColour& e) {
    SW_CHECK(scene(p, e.scene));
    SW_CHECK(checkGrade(e.grade));
    const std::string node = "image/" + toText(e.scene);
    Override& own = p.timeline.overrides[node];
    own.grade = e.grade;
    if (own == Override{})
        p.timeline.overrides.erase(node);
    return {};
}

Result<void> on(Project& p, std::string&, const SetFilmColour& e) {
    SW_CHECK(checkGrade(e.grade));
    p.timeline.grade = e.grade;
    return {};
}

Result<void> on(Project& p, std::string&, const SetClipAnimation& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->animation = e.animation;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetClipTitle& e) {
    SW_TRY(Clip* const c, item(p.timeline.clips, e.clip, "clip"));
    c->title = e.title;
    return checkClip(*c);
}

Result<void> on(Project& p, std::string&, const SetOverride& e) {
    if (e.node.empty())
        return fail(ErrorCode::InvalidInput, "\"node\" must name something generated, such as \"image/scene-2\".");
    SW_CHECK(checkGain(e.value.gainDb));
    SW_CHECK(checkGrade(e.value.grade));
    if (e.value == Override{})
        p.timeline.overrides.erase(e.node);
    else
        p.timeline.overrides[e.node] = e.value;
    return {};
}

}  // namespace

Result<Applied> apply(const Project& project, const Edit& edit) {
    Applied applied{project, ""};
    SW_CHECK(std::visit([&](const auto& e) { return on(applied.project, applied.made, e); }, edit));
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
