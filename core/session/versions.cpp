#include "core/session/versions.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/model/spine.h"
#include "core/model/validate.h"
#include "core/session/bundle.h"
#include "core/session/version_merge.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

bool isTranslated(const VersionSource& source, const VersionWish& wish) {
    return !wish.language.empty() && wish.language != source.project->script.language;
}

bool readsFromTheRight(const std::string& language) {
    static const std::set<std::string> kLanguages = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"};
    return kLanguages.contains(baseLanguage(language));
}

/// The pictures of the source that show words: those that are drawn anew where the words are others.
std::set<SceneId> letteredPictures(const VersionSource& source) {
    const AssetPtr storyboard = source.standing.find(stages::kStoryboard);
    const Json directions = storyboard ? storyboard->value.value("scenes", Json::object()) : Json::object();
    std::set<SceneId> lettered;
    for (const Scene& scene : source.project->script.scenes) {
        const std::string picture = toText(pictureOf(scene));
        const Override* own = findOverride(*source.project, "image/" + picture);
        if (directions.contains(picture) && writesWords(directions[picture]) && !(own && own->media))
            lettered.insert(pictureOf(scene));
    }
    return lettered;
}

std::string saidIn(const Scene& scene) {
    std::vector<std::string> texts;
    for (const Sentence& sentence : scene.sentences)
        texts.push_back(sentence.text);
    return joined(texts, " ");
}

/// Its picture was asked for in the words that are spoken: it follows them, and needs no translation of its own.
bool showsWhatIsSaid(const Scene& scene) {
    return scene.picturePrompt == saidIn(scene);
}

/// The pictures that the version cannot share with its source.
std::set<SceneId> redrawn(const VersionSource& source, const VersionWish& wish) {
    const std::set<SceneId> lettered = letteredPictures(source);
    if (isTranslated(source, wish))
        return lettered;
    const Scene& first = source.project->script.scenes.front();
    const bool isOther = !wish.hook.empty() && lettered.contains(pictureOf(first)) && showsWhatIsSaid(first);
    return isOther ? std::set<SceneId>{pictureOf(first)} : std::set<SceneId>{};
}

/// A picture that shows the hook's words shows those of the new one.
void setHook(Project& project, const std::string& hook, const std::set<SceneId>& lettered) {
    Scene& first = project.script.scenes.front();
    const bool follows = lettered.contains(pictureOf(first)) && showsWhatIsSaid(first);
    first.sentences.front().text = hook;
    first.sentences.front().captionText.clear();
    if (follows)
        first.picturePrompt = saidIn(first);
}

/// The texts that a version says otherwise than its source, where it is translated; and the scenes whose pictures
/// follow them.
struct SaidOtherwise {
    std::vector<ShortText> texts;
    std::set<SceneId> following;
};

SaidOtherwise saidOtherwise(const Project& project, std::set<SceneId> lettered) {
    SaidOtherwise said;
    for (const Scene& scene : project.script.scenes)
        if (lettered.contains(pictureOf(scene)) && showsWhatIsSaid(scene)) {
            said.following.insert(scene.id);
            lettered.erase(pictureOf(scene));
        }
    said.texts = shortTexts(project, lettered);
    return said;
}

std::string secondsText(Duration duration) {
    return std::to_string(static_cast<int>(std::lround(duration.toSeconds()))) + " s";
}

/// A scene with all that hangs on it.
void dropScene(Project& project, const Scene& scene) {
    const auto hangsOnIt = [&](const auto& thing) {
        return thing.anchor.scene == scene.id ||
               std::any_of(scene.sentences.begin(), scene.sentences.end(),
                           [&](const Sentence& s) { return s.id == thing.anchor.sentence; });
    };
    std::erase_if(project.timeline.clips, hangsOnIt);
    std::erase_if(project.timeline.markers, hangsOnIt);
    if (Result<Applied> without = apply(project, RemoveScene{scene.id}))
        project = std::move(without->project);
}

/// Leaves out points, the last one first, until the short lasts no longer than wanted. Scenes of `kept` stay.
void shorten(Project& project, const AssetIndex& assets, int seconds, const Project* kept) {
    const Duration wanted = Duration::seconds(seconds);
    for (std::size_t at = project.script.scenes.size(); at-- > 1 && makeSpine(project, assets).duration > wanted;) {
        const Scene scene = project.script.scenes[at];
        const bool stays = at + 1 == project.script.scenes.size() || scene.kind != SceneKind::Point ||
                           (kept && findScene(*kept, scene.id));
        if (!stays)
            dropScene(project, scene);
    }
}

std::vector<std::string> lengthNotes(const Project& project, const AssetIndex& assets, int seconds,
                                     const Project& source) {
    const Duration now = makeSpine(project, assets).duration;
    const Duration wanted = Duration::seconds(seconds);
    if (now > wanted)
        return {"The version lasts about " + secondsText(now) + ", not " + secondsText(wanted) +
                ": there is no point left that could go. Shorten its sentences."};
    if (now + Duration::seconds(1) < wanted && project.script.scenes.size() == source.script.scenes.size())
        return {"The short has no more to say: its version of " + secondsText(wanted) + " lasts about " +
                secondsText(now) + "."};
    return {};
}

/// What the creator took out of the version.
void dropRemoved(Project& project, const Project& version) {
    std::erase_if(project.timeline.clips, [&](const Clip& clip) {
        return version.origin.texts.contains(toText(clip.id)) && !shortText(version, toText(clip.id));
    });
    std::vector<SentenceId> removed;
    for (const Scene& scene : project.script.scenes)
        for (const Sentence& sentence : scene.sentences)
            if (version.origin.texts.contains(toText(sentence.id)) && !findSentence(version, sentence.id))
                removed.push_back(sentence.id);
    for (const SentenceId sentence : removed)
        if (Result<Applied> without = apply(project, RemoveSentence{sentence}))
            project = std::move(without->project);
}

/// The source as the wish has it, still in the source's language.
Project wished(const VersionSource& source, const VersionWish& wish, const Project* version) {
    Project project = *source.project;
    AssetIndex assets = source.standing;
    if (!wish.hook.empty()) {
        assets = assets.without({"voice/" + toText(project.script.scenes.front().sentences.front().id)});
        setHook(project, wish.hook, letteredPictures(source));
    }
    if (version)
        dropRemoved(project, *version);
    if (wish.seconds > 0) {
        shorten(project, assets, wish.seconds, version);
        project.brief.seconds = wish.seconds;
    }
    return project;
}

void setPlatform(Project& project, const PlatformRules& rules, const std::string& sourceLanguage) {
    Canvas& canvas = project.canvas;
    const bool isOther = canvas.platform != rules.name;
    const bool fromTheRight = readsFromTheRight(project.script.language);
    if (isOther || canvas.safe == safeAreaOn(rules, canvas.width, canvas.height, readsFromTheRight(sourceLanguage)))
        canvas.safe = safeAreaOn(rules, canvas.width, canvas.height, fromTheRight);
    canvas.platform = rules.name;
    if (isOther)
        for (auto& [name, variant] : project.variants)
            variant.safe = safeAreaOn(rules, variant.width, variant.height, fromTheRight);
}

void lock(Project& project, const std::string& node, const AssetPtr& asset) {
    Override& own = project.timeline.overrides[node];
    if (own.media || (own.locked && !own.lockedTo.empty()))
        return;
    own.locked = true;
    own.lockedTo = asset->fingerprint;
}

void unlock(Project& project, const std::string& node) {
    const auto own = project.timeline.overrides.find(node);
    if (own == project.timeline.overrides.end())
        return;
    own->second.locked = false;
    own->second.lockedTo.clear();
    if (own->second == Override())
        project.timeline.overrides.erase(own);
}

/// What the source shows and plays is kept, whatever a version's words would make of it.
void lockShared(Project& project, const VersionSource& source, const VersionWish& wish) {
    const std::set<SceneId> own = redrawn(source, wish);
    for (const Scene& scene : project.script.scenes) {
        const std::string node = "image/" + toText(pictureOf(scene));
        const AssetPtr picture = source.standing.find(node);
        if (own.contains(pictureOf(scene)))
            unlock(project, node);
        else if (picture)
            lock(project, node, picture);
    }
    if (isTranslated(source, wish))
        unlock(project, stages::kStoryboard);
    // Music is composed for a length, and cut or repeated to fit any other.
    if (const AssetPtr music = source.standing.find(stages::kMusic);
        music && project.brief.seconds != source.project->brief.seconds)
        lock(project, stages::kMusic, music);
}

/// What the version says for a text of its source; "" for a word that is not stressed in it any more.
Result<std::string> sayingOf(const ShortText& text, bool isTranslated, const Translations& texts,
                             const Project* version) {
    if (const auto given = texts.find(text); given != texts.end())
        return given->second;
    if (version)
        if (const auto then = version->origin.texts.find(text.id);
            then != version->origin.texts.end() && then->second == text.text)
            return shortText(*version, text.id).value_or("");
    if (!isTranslated)
        return text.text;
    return fail(ErrorCode::InvalidInput,
                "The text " + text.id + " (“" + text.text + "”) is not translated. Translate all texts first.");
}

Result<void> checkVersion(const Project& project) {
    for (const Issue& issue : validate(project))
        if (issue.severity == Severity::Error)
            return fail(
                ErrorCode::InvalidInput,
                "The version cannot be made: " + (issue.subject.empty() ? "" : issue.subject + ": ") + issue.message);
    return {};
}

/// What was removed from the version stays removed as long as the source has it.
void rememberRemoved(Project& project, const Project& source, const Project& version) {
    for (const auto& [id, text] : version.origin.texts)
        if (shortText(source, id) && !shortText(version, id))
            project.origin.texts.emplace(id, text);
}

/// The other project as seen from the folder of `file`.
std::string originFile(const fs::path& source, const fs::path& file) {
    std::error_code error;
    const fs::path from = fs::weakly_canonical(fs::absolute(file), error).parent_path();
    return fs::weakly_canonical(fs::absolute(source), error).lexically_proximate(from).generic_string();
}

}  // namespace

Result<VersionSource> versionSource(const Session& session) {
    if (session.project()->script.scenes.empty())
        return fail(ErrorCode::InvalidInput,
                    "The project " + session.paths().file.string() +
                        " has no script that versions could be made of. Run `shortwright generate` first.");
    SW_TRY(BundleOrder order, bundleOrder(session));
    SW_TRY(const Plan plan, session.plan());
    std::vector<NodeAsset> standing;
    for (const PlannedNode& node : plan.nodes)
        if (const AssetPtr asset = plan.index.find(node.key); asset && node.state == NodeState::Fresh)
            standing.push_back({node.key, asset});
    return VersionSource{order.project,           session.paths().file,       order.media, fontFolder(session.paths()),
                         std::move(order.assets), AssetIndex().with(standing)};
}

std::vector<ShortText> versionTexts(const VersionSource& source, const VersionWish& wish, const Project* version) {
    if (!isTranslated(source, wish))
        return {};
    return saidOtherwise(wished(source, wish, version), letteredPictures(source)).texts;
}

std::vector<ShortText> textsToTranslate(const VersionSource& source, const VersionWish& wish, const Project* version) {
    std::vector<ShortText> texts = versionTexts(source, wish, version);
    std::erase_if(texts, [&](const ShortText& text) { return sayingOf(text, true, {}, version).has_value(); });
    return texts;
}

Translations translationsIn(const Project& version) {
    Translations known;
    for (const auto& [id, text] : version.origin.texts)
        if (std::optional<std::string> now = shortText(version, id))
            known[{id, text}] = *std::move(now);
    return known;
}

Result<MadeVersion> makeVersion(const VersionSource& source, const VersionWish& wish, const Translations& texts,
                                const Project* version) {
    const bool translated = isTranslated(source, wish);
    MadeVersion made;
    Project& project = made.project;
    project = wished(source, wish, version);
    const SaidOtherwise said = saidOtherwise(project, translated ? letteredPictures(source) : std::set<SceneId>{});
    project.origin = {originFile(source.file, wish.file), {}, {}};
    if (translated)
        project.script.language = project.brief.language = wish.language;
    for (const ShortText& text : said.texts) {
        SW_TRY(const std::string now, sayingOf(text, translated, texts, version));
        setShortText(project, text.id, now);
        project.origin.texts[text.id] = text.text;
    }
    for (Scene& scene : project.script.scenes)
        if (said.following.contains(scene.id))
            scene.picturePrompt = saidIn(scene);
    takeSpeech(project, *source.project, version);
    if (version)
        rememberRemoved(project, *source.project, *version);
    if (wish.platform)
        setPlatform(project, *wish.platform, source.project->script.language);
    const AssetIndex timing = translated ? AssetIndex() : source.standing;
    if (wish.seconds > 0)
        shorten(project, timing, wish.seconds, version);  // another language takes another time
    lockShared(project, source, wish);
    takeOwn(project, *source.project, version);
    if (wish.seconds > 0)
        made.notes = lengthNotes(project, timing, wish.seconds, *source.project);
    SW_CHECK(checkVersion(project));
    return made;
}

bool isVersionOf(const Project& project, const fs::path& file, const fs::path& source) {
    if (project.origin.file.empty())
        return false;
    std::error_code error;
    return fs::weakly_canonical(fs::absolute(file).parent_path() / project.origin.file, error) ==
           fs::weakly_canonical(fs::absolute(source), error);
}

bool writesWords(const Json& direction) {
    static const std::set<std::string> kUnwritten = {"hero", "kind", "iso", "direction"};
    if (direction.is_string())
        return !trimmed(direction.get<std::string>()).empty();
    if (direction.is_array())
        return std::any_of(direction.begin(), direction.end(), writesWords);
    if (!direction.is_object())
        return false;
    if (direction.contains("template") || direction.contains("heroes"))
        return writesWords(direction.value("fields", Json::object()));
    const auto& members = direction.items();
    return std::any_of(members.begin(), members.end(), [](const auto& member) {
        return !kUnwritten.contains(member.key()) && writesWords(member.value());
    });
}

}  // namespace sw
