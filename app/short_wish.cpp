#include "app/short_wish.h"

#include <algorithm>

#include "app/catalogue.h"
#include "app/command.h"
#include "app/short_length.h"
#include "core/base/text.h"
#include "services/http/lenient_json.h"
#include "services/llm/source_text.h"

namespace sw::app {
namespace {

constexpr std::size_t kLongestTopic = 200;  // characters
constexpr int kMostScenes = 60;
constexpr int kSecondsPerScene = 7;  // where only the number of scenes is given
constexpr int kShortestScene = 5;    // seconds; a script that is not yet written may have so many scenes
constexpr int kCharactersPerSecond = 18;  // that a quick voice speaks

/// A parameter of the script, which stands flat or in one of three groups.
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

/// The name when there is such a thing; else "", which is noted.
template <class Entries, class NameOf>
std::string chosen(const std::string& name, const Entries& entries, const NameOf& nameOf, const std::string& what,
                   std::vector<std::string>& notes) {
    if (name.empty() || std::ranges::any_of(entries, [&](const auto& entry) { return nameOf(entry) == name; }))
        return name;
    notes.push_back("There is no " + what + " \"" + name + "\" here; the usual one was taken.");
    return {};
}

/// The options of `make` that mean the same as the parameters.
Result<std::vector<std::string>> wordsOf(Composition& composition, const LenientJson& parameters,
                                         std::vector<std::string>& notes) {
    SW_TRY(const int seconds, secondsOf(parameters));
    SW_TRY(const std::string aspect, aspectOf(parameters));
    SW_TRY(const std::int64_t seed, seedOf(parameters));
    std::vector<std::string> words = {"--seconds", std::to_string(seconds), "--aspect", aspect,
                                      "--seed",    std::to_string(seed)};
    const auto add = [&](const char* option, const std::string& value) {
        if (!value.empty())
            words.insert(words.end(), {option, value});
    };
    SW_TRY(const std::string language, parameters.text(scriptPath(parameters, "language")));
    add("--language", language);
    SW_TRY(const std::string voice, parameters.text("voiceGenParams.voiceId"));
    SW_TRY(const std::vector<VoiceEntry> voices, composition.voices());
    add("--voice", chosen(
                       voice, voices, [](const VoiceEntry& entry) { return entry.name; }, "voice", notes));
    SW_TRY(const std::string mood, parameters.text("musicGenParams.mood"));
    SW_TRY(const std::vector<MoodEntry> moods, composition.moods());
    add("--mood", chosen(
                      mood, moods, [](const MoodEntry& entry) { return entry.name; }, "mood", notes));
    SW_TRY(const std::string look, parameters.text("imageGenParams.look"));
    SW_TRY(const Catalogue looks, composition.looks());
    add("--look", chosen(
                      look, looks.entries(), [](const Json& entry) { return stringOr(entry, "name"); }, "look", notes));
    return words;
}

/// How loud the music is: muted, low, medium or high (as it is mixed usually).
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

Result<void> setBrief(const Json& request, Brief& brief) {
    const std::string prompt = trimmed(stringOr(request, "prompt"));
    const std::string text = stringOr(request, "sourceText");
    if (trimmed(text).empty() && prompt.find('\n') == std::string::npos && toUtf32(prompt).size() <= kLongestTopic) {
        brief.topic = prompt;
        return {};
    }
    SW_TRY(const SourceText source, readSource(trimmed(text).empty() ? prompt : text, "the text"));
    brief.text = source.text;
    brief.title = source.title;
    return {};
}

}  // namespace

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

Result<ShortWish> shortWishFrom(Composition& composition, const Json& request) {
    ShortWish wish;
    SW_TRY(const LenientJson parameters, LenientJson(request).object("parameters"));
    SW_TRY(wish.scenes, scenesOf(parameters));
    SW_TRY(const std::vector<std::string> words, wordsOf(composition, parameters, wish.notes));
    SW_TRY(const Arguments arguments, Arguments::parse(words, projectOptions()));
    SW_TRY(const Settings settings, Settings::load(composition.disk(), arguments));
    Console quiet(false, Console::LogLevel::Quiet);
    const CommandContext context{arguments, settings, quiet, composition, {}};
    SW_TRY(wish.project, projectFromOptions(context));
    SW_TRY(wish.project.music, musicOf(parameters, wish.project.music));
    if (const auto project = request.find("project"); project != request.end() && project->is_object()) {
        SW_TRY(ReadProject read, projectFromJson(*project));
        wish.project = std::move(read.project);
        return wish;
    }
    SW_CHECK(setBrief(request, wish.project.brief));
    if (stringOr(request, "visualizationType") == "video")
        wish.notes.emplace_back("No provider of video is set up; the pictures are animated instead.");
    return wish;
}

}  // namespace sw::app
