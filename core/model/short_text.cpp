#include "core/model/short_text.h"

namespace sw {
namespace {

constexpr std::string_view kEmphasis = ".emphasis-";
constexpr std::string_view kPicture = ".picture";

std::string pictureId(SceneId picture) {
    return toText(picture) + std::string(kPicture);
}

/// Where texts lie, by id.
template <class Text>
using Places = std::vector<std::pair<std::string, Text*>>;

template <class Text, class AnyScene>
void addPlaces(AnyScene& scene, Places<Text>& places) {
    for (auto& sentence : scene.sentences)
        places.emplace_back(toText(sentence.id), &sentence.text);
    for (std::size_t i = 0; i < scene.emphasis.size(); ++i)
        places.emplace_back(toText(scene.id) + std::string(kEmphasis) + std::to_string(i + 1), &scene.emphasis[i]);
    places.emplace_back(pictureId(pictureOf(scene)), &scene.picturePrompt);
}

/// All of them, in order. A picture that several scenes show has several places.
template <class Text, class AnyProject>
Places<Text> placesIn(AnyProject& project) {
    Places<Text> places = {{"title", &project.script.title},
                           {"description", &project.script.description},
                           {"hashtags", &project.script.hashtags}};
    for (auto& scene : project.script.scenes)
        addPlaces(scene, places);
    for (auto& clip : project.timeline.clips)
        if (!clip.title.text.empty())
            places.emplace_back(toText(clip.id), &clip.title.text);
    return places;
}

}  // namespace

std::vector<ShortText> shortTexts(const Project& project, const std::set<SceneId>& pictures) {
    std::set<std::string> prompts;
    for (const SceneId picture : pictures)
        prompts.insert(pictureId(picture));
    std::vector<ShortText> texts;
    for (const auto& [id, place] : placesIn<const std::string>(project))
        if (!place->empty() && (!id.ends_with(kPicture) || prompts.erase(id) > 0))
            texts.push_back({id, *place});
    return texts;
}

std::optional<std::string> shortText(const Project& project, const std::string& id) {
    for (const auto& [known, place] : placesIn<const std::string>(project))
        if (known == id)
            return *place;
    return std::nullopt;
}

void setShortText(Project& project, const std::string& id, const std::string& text) {
    for (const auto& [known, place] : placesIn<std::string>(project))
        if (known == id)
            *place = text;
}

}  // namespace sw
