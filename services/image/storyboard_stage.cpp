#include "services/image/storyboard_stage.h"

#include "core/base/text.h"
#include "services/image/storyboard.h"

namespace sw {
namespace {

/// Broken bytes become U+FFFD: positions in the text must hold.
std::string sound(const std::string& text) {
    return toUtf8(toUtf32(text));
}

std::vector<std::string> textsIn(const Json& object, const char* name) {
    std::vector<std::string> out;
    if (const auto it = object.find(name); it != object.end() && it->is_array())
        for (const Json& one : *it)
            if (one.is_string())
                out.push_back(sound(one.get<std::string>()));
    return out;
}

tl::unexpected<Error> unusable(const std::string& why) {
    return fail(ErrorCode::InvalidInput, "The storyboard cannot be planned: " + why + ". Write the script again.");
}

Result<Story> storyFrom(const Json& parameters) {
    Story story;
    if (!parameters.is_object() || !parameters.contains("scenes") || !parameters["scenes"].is_array())
        return unusable("it has no list of scenes");
    const std::string look = stringOr(parameters, "look", "depth");
    if (look != "depth" && look != "cutout")
        return fail(ErrorCode::InvalidInput, "The look “" + look + "” is not known. Choose depth or cutout.");
    story.look = look == "cutout" ? PictureLook::Cutout : PictureLook::Depth;
    story.title = sound(stringOr(parameters, "title"));
    story.language = stringOr(parameters, "language", "en");
    story.seed = seedOf(parameters);
    story.take = takeOf(parameters);
    story.motif = textsIn(parameters, "motif");
    for (const Json& one : parameters["scenes"]) {
        StoryScene scene{stringOr(one, "id"), stringOr(one, "kind", "point"), sound(stringOr(one, "prompt")),
                         textsIn(one, "emphasis"), stringOr(one, "mood"), takeOf(one)};
        if (scene.id.empty())
            return unusable("a scene has no id");
        story.scenes.push_back(std::move(scene));
    }
    return story;
}

}  // namespace

Result<std::unique_ptr<StoryboardStage>> StoryboardStage::create(const StoryboardFolders& folders) {
    SW_TRY(ArtPack pack, ArtPack::open(folders.art));
    std::unique_ptr<StoryboardStage> stage(new StoryboardStage(std::move(pack)));
    SW_TRY(stage->m_matcher, ArtMatcher::open(folders.pictures, folders.wordnet, stage->m_pack));
    stage->m_places = folders.pictures / "places.json";
    // The table is read for each language anew; a missing one is told now.
    SW_CHECK(Gazetteer::open(stage->m_places, stage->m_pack, "en"));
    return stage;
}

std::string StoryboardStage::provider(const Json&) const {
    return "embedded";
}

int StoryboardStage::concurrency(const std::string&) const {
    return 2;
}

Result<StageResult> StoryboardStage::run(const StageRequest& request, const StageContext& context) {
    SW_TRY(const Story story, storyFrom(request.parameters));
    if (context.stop.stop_requested())
        return cancelled();
    context.report(0, "Planning the pictures");
    SW_TRY(const Gazetteer gazetteer, Gazetteer::open(m_places, m_pack, story.language));
    StageResult result;
    SW_TRY(result.value, planStoryboard(story, {m_matcher, gazetteer, m_pack}));
    if (context.stop.stop_requested())
        return cancelled();
    result.provider = provider(request.parameters);
    result.model = "storyboard";
    result.licence = "own work";
    context.report(1, "Planned the pictures");
    return result;
}

}  // namespace sw
