#include "app/short_parameters.h"

#include <algorithm>

#include "app/catalogue.h"
#include "app/short_length.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

constexpr int kMostScenes = 60;
constexpr int kSecondsPerScene = 7;  // where only the number of scenes is given
constexpr int kShortestScene = 5;    // seconds; a script that is not yet written may have so many scenes
constexpr int kCharactersPerSecond = 18;  // that a quick voice speaks

std::int64_t lengthOf(const Json& object, const char* name) {
    return static_cast<std::int64_t>(toUtf32(stringOr(object, name)).size());
}

/// What is spoken in the scenes of a script as clients have it, and how many there are.
void countScript(const Json& script, ShortSize& size) {
    for (const Json& scene : script.value("scenes", Json::array())) {
        ++size.scenes;
        size.characters += scene.is_object() ? lengthOf(scene, "description") : 0;
    }
}

/// The same of a project.
void countProject(const Json& project, ShortSize& size) {
    const Json script = project.value("script", Json::object());
    for (const Json& scene : script.is_object() ? script.value("scenes", Json::array()) : Json::array()) {
        ++size.scenes;
        for (const Json& sentence : scene.is_object() ? scene.value("sentences", Json::array()) : Json::array())
            size.characters += sentence.is_object() ? lengthOf(sentence, "text") : 0;
    }
}

}  // namespace

std::string scriptPath(const LenientJson& parameters, const std::string& name) {
    for (const char* group : {"llmGenParams.", "llmGenParams.general.", "llmGenParams.script.", "llmGenParams.image."})
        if (parameters.has(group + name))
            return group + name;
    return "llmGenParams." + name;
}

Result<int> scenesOf(const LenientJson& parameters) {
    return parameters.integer(scriptPath(parameters, "sceneAmount"), 0, 1, kMostScenes).map([](std::int64_t n) {
        return static_cast<int>(n);
    });
}

Result<std::string> aspectOf(const LenientJson& parameters) {
    SW_TRY(const std::string aspect, parameters.text("videoGenParams.aspectRatio", "9:16"));
    SW_CHECK(sidesOf(aspect));
    return aspect;
}

Result<std::int64_t> seedOf(const LenientJson& parameters) {
    return parameters.integer("seed", 1, 0, std::int64_t{1} << 53);
}

Result<int> secondsOf(const LenientJson& parameters) {
    SW_TRY(const std::string length, parameters.text(scriptPath(parameters, "lengthDescription")));
    SW_TRY(const int scenes, scenesOf(parameters));
    const int said = secondsFrom(length);
    return said > 0 ? said : scenes > 0 ? std::clamp(scenes * kSecondsPerScene, kShortestShort, kLongestShort) : 45;
}

Result<MusicSettings> musicOf(const LenientJson& parameters, MusicSettings music) {
    constexpr double kMediumDb = -6;
    constexpr double kLowDb = -12;
    SW_TRY(const std::string volume, parameters.text("musicGenParams.volume", "high"));
    if (volume == "muted")
        music.muted = true;
    else if (volume == "low" || volume == "medium")
        music.gainDb = volume == "low" ? kLowDb : kMediumDb;
    else if (volume != "high")
        return fail(ErrorCode::InvalidInput, "\"musicGenParams.volume\" must be muted, low, medium or high, not \"" + volume + "\".");
    return music;
}

Result<void> checkShortWish(const Json& request) {
    SW_TRY(const LenientJson parameters, LenientJson(request).object("parameters"));
    SW_CHECK(secondsOf(parameters));
    SW_CHECK(seedOf(parameters));
    SW_CHECK(musicOf(parameters, {}));
    return aspectOf(parameters).map([](const std::string&) {});
}

Result<ShortSize> shortSizeOf(const Json& request) {
    SW_TRY(const LenientJson parameters, LenientJson(request).object("parameters"));
    SW_CHECK(checkShortWish(request));
    ShortSize size;
    const std::string kind = stringOr(request, "visualizationType", "image");
    size.isAnimated = kind == "animation" || kind == "video";
    const std::string source = stringOr(request, "sourceText");
    if (const auto project = request.find("project"); project != request.end() && project->is_object())
        countProject(*project, size);
    else if (const Result<Json> script = trimmed(source).starts_with('{') ? parseJson(source, "The script") : Json(); script && script->is_object())
        countScript(*script, size);
    if (size.scenes > 0) {  // it is written already
        size.seconds = static_cast<int>(std::clamp<std::int64_t>(size.characters / (kCharactersPerSecond / 2), kShortestShort, kLongestShort));
        return size;
    }
    SW_TRY(size.seconds, secondsOf(parameters));
    SW_TRY(size.scenes, scenesOf(parameters));
    if (size.scenes == 0)
        size.scenes = (size.seconds + kShortestScene - 1) / kShortestScene;
    size.characters = std::int64_t{kCharactersPerSecond} * size.seconds;
    return size;
}

}  // namespace sw::app
