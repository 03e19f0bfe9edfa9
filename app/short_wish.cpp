#include "app/short_wish.h"

#include <algorithm>

#include "app/catalogue.h"
#include "app/command.h"
#include "core/base/text.h"
#include "services/http/lenient_json.h"
#include "services/llm/source_text.h"

namespace sw::app {
namespace {

constexpr std::size_t kLongestTopic = 200;  // characters

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
