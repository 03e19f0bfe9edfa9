#include <unistd.h>

#include <QStandardPaths>
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>

#include "app/command.h"
#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/media/caption/font_files.h"
#include "core/media/export/platform.h"
#include "core/session/bundle.h"
#include "services/remote/provider_settings.h"

namespace sw::app {
namespace fs = std::filesystem;

const std::vector<Command>& commands() {
    static const std::vector<Command> kAll = [] {
        std::vector<Command> all;
        for (std::vector<Command> (*group)() : {makeCommands, projectCommands, showCommands, checkCommands, exchangeCommands, versionCommands,
                                                 thumbnailCommands, listCommands, providerCommands, studioCommands, spendCommands, reportCommands, serveCommands, userCommands})
            for (Command& command : group())
                all.push_back(std::move(command));
        return all;
    }();
    return kAll;
}

std::vector<Option> commonOptions() {
    return {{"json", "", "one JSON object a line instead of text"},
            {"log-level", "LEVEL", "quiet, warning, notice or debug (notice)"},
            {"config", "FILE", "settings to use instead of the user's"},
            {"help", "", "how the command is called", 'h'}};
}

std::vector<Option> projectOptions() {
    return {{"topic", "TEXT", "make an outline about a topic instead of reading a text"},
            {"seconds", "N", "length to aim at, 15 to 180 (45)"},
            {"language", "CODE", "language of the text, such as en or de (auto)"},
            {"voice", "NAME", "see `shortwright voices`"},
            {"look", "NAME", "see `shortwright looks` (depth)"},
            {"mood", "NAME", "mood of the music, see `shortwright moods`"},
            {"aspect", "W:H", "9:16, 1:1, 4:5 or 16:9 (9:16)"},
            {"platform", "NAME", "tiktok, reels or shorts (shorts)"},
            {"fps", "N", "frames per second (30)"},
            {"provider", "STAGE=NAME", "use this provider alone for a stage", 0, true},
            {"offline", "", "refuse every network call"},
            {"record", "", "keep what providers answer, to make the same again without them"},
            {"replay", "", "make it of what was recorded: no network, no keys"},
            {"seed", "N", "another number gives another short (1)"}};
}

namespace {

Result<void> setCanvas(const CommandContext& context, Project& project) {
    SW_TRY(const auto sides, sidesOf(context.settings.value("aspect").value_or("9:16")));
    SW_TRY(const Platform platform,
           loadPlatform(context.composition.data(), context.settings.value("platform").value_or("shorts")));
    project.canvas.width = sides.width;
    project.canvas.height = sides.height;
    project.canvas.platform = platform.name;
    project.canvas.safe = safeAreaOn(platform, sides.width, sides.height);
    SW_TRY(project.canvas.rate, frameRateFrom(context.settings.value("fps").value_or("30")));
    return {};
}

/// Error naming the nearest when `name` is given and not among `names`.
Result<void> known(const std::optional<std::string>& name, const std::vector<std::string>& names, const std::string& what,
                   const std::string& list) {
    if (!name || std::find(names.begin(), names.end(), *name) != names.end())
        return {};
    const std::string near = nearest(*name, names);
    return fail(ErrorCode::Usage, "There is no " + what + " \"" + *name + "\"." +
                                      (near.empty() ? "" : " Did you mean " + near + "?") + " `shortwright " + list +
                                      "` lists all.");
}

/// Before anything is made: a wrong code would be noticed only when the first sentence is to be spoken.
Result<void> setLanguage(const CommandContext& context, Project& project) {
    const std::string language = context.settings.value("language").value_or("auto");
    if (const Result<void> tag = checkLanguage(language); !tag)
        return fail(ErrorCode::Usage, tag.error().message);
    if (language != "auto" && !context.composition.voiceFor(language))
        return fail(ErrorCode::Usage, "There is no voice for the language \"" + language +
                                          "\". Write a code such as en, de or pt-BR, or auto; `shortwright voices` lists all.");
    project.brief.language = language;
    return {};
}

Result<void> setSound(const CommandContext& context, Project& project) {
    const std::optional<std::string> voice = context.settings.value("voice");
    const std::optional<std::string> mood = context.settings.value("mood");
    if (voice) {
        SW_TRY(const std::vector<VoiceEntry> voices, context.composition.voices());
        std::vector<std::string> names;
        for (const VoiceEntry& entry : voices)
            names.push_back(entry.name);
        SW_TRY(const ProviderSettings settings, context.composition.providers());
        // Of a provider any voice may be asked for, whether the settings name it or not.
        const std::size_t slash = voice->find('/');
        if (slash == std::string::npos || !settings.find("voice", voice->substr(0, slash)))
            SW_CHECK(known(voice, names, "voice", "voices"));
        project.voice.name = *voice;
    }
    if (mood) {
        SW_TRY(const std::vector<MoodEntry> moods, context.composition.moods());
        std::vector<std::string> names;
        for (const MoodEntry& entry : moods)
            names.push_back(entry.name);
        SW_CHECK(known(mood, names, "mood", "moods"));
        project.music.mood = *mood;
    }
    return {};
}

/// The provider of a stage that --provider names; the stage may be called by its kind of engine ("llm").
Result<void> setProvider(const ProviderSettings& settings, const std::string& stage, const std::string& name, Project& project) {
    std::vector<std::string> stages = stageNames();
    for (const std::string& kind : providerKinds())
        stages.push_back(kind);
    SW_CHECK(known(stage, stages, "stage", "plan"));
    const std::string kind = kindOfStage(stage);
    const std::vector<std::string> names = settings.namesOf(kind);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        const std::string near = nearest(name, names);
        return fail(ErrorCode::Usage, "There is no provider \"" + name + "\" for " + stage + "." +
                                          (near.empty() ? "" : " Did you mean " + near + "?") + " There " +
                                          (names.size() == 1 ? "is: " : "are: ") + joined(names, ", ") + ".");
    }
    project.providers[stageOfKind(kind)] = name;
    return {};
}

Result<void> setProviders(const CommandContext& context, Project& project) {
    SW_TRY(const ProviderSettings settings, context.composition.providers());
    std::vector<std::string> choices = context.arguments.values("provider");
    if (choices.empty())
        choices = split(context.settings.value("provider").value_or(""), ',');
    for (const std::string& choice : choices) {
        if (choice.empty())
            continue;
        const std::size_t equals = choice.find('=');
        if (equals == std::string::npos)
            return fail(ErrorCode::Usage, "--provider takes STAGE=NAME, such as voice=embedded.");
        SW_CHECK(setProvider(settings, choice.substr(0, equals), choice.substr(equals + 1), project));
    }
    return {};
}

}  // namespace

Result<Project> projectFromOptions(const CommandContext& context) {
    Project project;
    SW_TRY(const auto seconds, context.settings.integer("seconds", 15, 180));
    SW_TRY(const auto seed, context.settings.integer("seed", 0, INT64_MAX));
    project.brief.seconds = static_cast<int>(seconds.value_or(45));
    SW_CHECK(setLanguage(context, project));
    project.seed = static_cast<std::uint64_t>(seed.value_or(1));
    SW_CHECK(setCanvas(context, project));
    SW_TRY(const Catalogue looks, context.composition.looks());
    SW_TRY(const Json look, looks.find(context.settings.value("look").value_or("depth")));
    project.look = lookFrom(look);
    SW_CHECK(setSound(context, project));
    SW_CHECK(setProviders(context, project));
    return project;
}

Result<std::string> soleArgument(const Arguments& arguments, const std::string& what) {
    if (arguments.rest().empty())
        return fail(ErrorCode::Usage, "This command needs " + what + ". `shortwright help` shows how it is called.");
    if (arguments.rest().size() > 1)
        return fail(ErrorCode::Usage, "This command takes one " + what + ", not " + std::to_string(arguments.rest().size()) +
                                          ": \"" + arguments.rest()[1] + "\" is too many.");
    return arguments.rest().front();
}

Result<fs::path> outputArgument(const Arguments& arguments) {
    const std::optional<std::string> output = arguments.value("output");
    if (!output || output->empty())
        return fail(ErrorCode::Usage, "Say where to write: -o FILE.");
    return fs::path(*output);
}

Result<void> checkOutput(const fs::path& file, bool force) {
    std::error_code error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::InvalidInput, "Cannot write " + file.string() + ": the folder " + folder.string() +
                                                 " does not exist. Make it first, or choose another place.");
    if (fs::is_directory(file, error))
        return fail(ErrorCode::InvalidInput, "Cannot write " + file.string() + ": it is a folder. Name a file in it.");
    if (::access(folder.c_str(), W_OK) != 0)
        return fail(ErrorCode::InvalidInput, "Cannot write " + file.string() + ": " + reasonOf(errno) + ".");
    if (!force && fs::exists(file, error))
        return fail(ErrorCode::Exists, file.string() + " exists already. Choose another name, or replace it with --force.");
    return {};
}

Result<void> checkProjectName(const fs::path& file) {
    if (file.extension() == ".short")
        return {};
    return fail(ErrorCode::Usage, "A project is called FILE.short, not \"" + file.filename().string() + "\".");
}

void showNotes(const CommandContext& context, const Session& session) {
    for (const std::string& note : session.notes())
        context.console.notice(note);
}

Result<void> loadFonts(const CommandContext& context, const Session& session) {
    SW_CHECK(context.composition.loadFonts());
    for (const std::string& note : loadLackingFonts(fontFolder(session.paths())))
        context.console.notice(note);
    return {};
}

namespace {

/// A provider that was to be asked could not, and another has done its work: never in silence.
void tellChoice(Console& console, const std::string& stage, const std::string& scene, const AssetRecord& asset) {
    const std::string why = stringOr(asset.extra, "choice");
    if (why.empty())
        return;
    console.emit({{"event", "fallback"}, {"stage", stage}, {"scene", scene}, {"provider", asset.provider}, {"why", why}});
    console.warning(why + " The " + stage + " was made by " + asset.provider + " instead.");
}

}  // namespace

JobEvents reportTo(Console& console, double from, double to) {
    return [&console, from, to](const JobEvent& event) {
        const std::size_t slash = event.node.find('/');
        const std::string stage = event.node.substr(0, slash);
        const std::string scene = slash == std::string::npos ? "" : event.node.substr(slash + 1);
        const bool ended = event.kind == JobEvent::Kind::Finished || event.kind == JobEvent::Kind::Fresh;
        if (event.kind == JobEvent::Kind::Finished)
            tellChoice(console, stage, scene, *event.asset);
        if (event.kind == JobEvent::Kind::Failed)
            return;
        // Script and storyboard come first, each in a run of its own, and take a moment only.
        const double done = stage == stages::kScript       ? 0.03 * event.overall
                            : stage == stages::kStoryboard ? 0.03 + 0.02 * event.overall
                                                           : 0.05 + 0.95 * event.overall;
        console.progress(stage, scene, ended ? 1 : event.fraction, from + (to - from) * done,
                         stage + (scene.empty() ? "" : " of " + scene));
    };
}

std::string secondsText(Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", duration.toSeconds());
    return text;
}

}  // namespace sw::app
