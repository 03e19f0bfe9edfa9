#include <algorithm>
#include <charconv>
#include <cstdio>

#include "app/command.h"
#include "app/render.h"
#include "app/short_length.h"
#include "app/version_set.h"
#include "core/base/language_tag.h"
#include "core/base/text.h"
#include "core/media/export/platform.h"
#include "services/gateway/project_json.h"
#include "services/llm/translation_table.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostVersions = 100;
constexpr double kWritten = 0.1;  // of what is to be done for a version: the rest is making and rendering
constexpr double kMade = 0.3;

/// The parts of a list with commas, each once.
std::vector<std::string> listOf(const Arguments& arguments, const char* option) {
    std::vector<std::string> parts;
    for (const std::string& part : split(arguments.value(option).value_or(""), ','))
        if (const std::string name = trimmed(part);
            !name.empty() && std::find(parts.begin(), parts.end(), name) == parts.end())
            parts.push_back(name);
    return parts;
}

Result<void> checkSpoken(CommandContext& context, const std::string& language) {
    if (const Result<void> tag = checkLanguage(language); !tag)
        return fail(ErrorCode::Usage, tag.error().message);
    if (context.composition.voiceFor(language))
        return {};
    std::vector<std::string> spoken;
    SW_TRY(const std::vector<VoiceEntry> voices, context.composition.voices());
    for (const VoiceEntry& voice : voices)
        if (std::find(spoken.begin(), spoken.end(), voice.language) == spoken.end())
            spoken.push_back(voice.language);
    return fail(ErrorCode::Usage, "There is no voice for the language \"" + language +
                                      "\". There are voices for: " + joined(spoken, ", ") + ".");
}

Result<Platform> platformNamed(const fs::path& data, const std::string& name) {
    Result<Platform> platform = loadPlatform(data, name);
    if (!platform && platform.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Usage, platform.error().message);
    return platform;
}

Result<int> secondsIn(const std::string& text) {
    int seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < kShortestShort || seconds > kLongestShort)
        return fail(ErrorCode::Usage, "--seconds takes lengths from 15 to 180, such as 30,45, not \"" + text + "\".");
    return seconds;
}

Result<VersionAxes> axesFrom(CommandContext& context) {
    const Arguments& arguments = context.arguments;
    VersionAxes axes;
    axes.languages = listOf(arguments, "language");
    for (const std::string& language : axes.languages)
        SW_CHECK(checkSpoken(context, language));
    for (const std::string& name : listOf(arguments, "platform")) {
        SW_TRY(Platform platform, platformNamed(context.composition.data(), name));
        axes.platforms.push_back(std::move(platform));
    }
    for (const std::string& text : listOf(arguments, "seconds")) {
        SW_TRY(const int seconds, secondsIn(text));
        axes.seconds.push_back(seconds);
    }
    for (const std::string& hook : arguments.values("hook")) {
        axes.hooks.push_back(trimmed(hook));
        if (axes.hooks.back().empty())
            return fail(ErrorCode::Usage, "--hook takes what the first sentence is to say instead.");
    }
    const auto many = [](const auto& list) { return std::max<std::size_t>(1, list.size()); };
    if (axes.languages.empty() && axes.platforms.empty() && axes.seconds.empty() && axes.hooks.empty())
        return fail(
            ErrorCode::Usage,
            "Say in what the versions differ: --language de,es, --platform tiktok,reels, --seconds 30,45 or --hook \"…\".");
    if (many(axes.languages) * many(axes.platforms) * many(axes.seconds) * many(axes.hooks) > kMostVersions)
        return fail(ErrorCode::Usage, "These are more than 100 versions. Ask for fewer at a time.");
    return axes;
}

/// "de=texts.csv"
Result<void> readTable(CommandContext& context, VersionSet& versions, const std::string& given) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos)
        return fail(ErrorCode::Usage, "--texts takes LANGUAGE=FILE.csv, such as de=texts.csv.");
    const std::string language = given.substr(0, equals);
    const std::vector<std::string> languages = versions.languages();
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
        const std::string near = nearest(language, languages);
        return fail(ErrorCode::Usage, "--texts gives texts in \"" + language +
                                          "\", but no version is in that language." +
                                          (near.empty() ? "" : " Did you mean " + near + "?") +
                                          " The versions are in: " + joined(languages, ", ") + ".");
    }
    const std::string file = given.substr(equals + 1);
    SW_TRY(const std::string csv, context.composition.disk().read(file));
    SW_TRY(const Translations texts, readTranslationTable(csv, file, versions.texts(language, true)));
    versions.give(language, texts);
    return {};
}

Result<void> writeTable(CommandContext& context, const VersionSet& versions, const std::string& file) {
    const std::vector<std::string> languages = versions.languages();
    const std::vector<ShortText> texts = versions.texts(languages.front(), false);
    if (languages.size() != 1 || texts.empty())
        return fail(ErrorCode::Usage,
                    "--table writes the texts for one other language at a time: give one with --language.");
    SW_CHECK(checkOutput(file, false));
    const Translations known = versions.known(languages.front());
    const auto lacking =
        std::count_if(texts.begin(), texts.end(), [&](const ShortText& text) { return !known.contains(text); });
    SW_CHECK(context.composition.disk().writeAtomically(file, translationTable(texts, known)));
    context.console.emit(
        {{"event", "done"}, {"file", fs::absolute(file).string()}, {"texts", texts.size()}, {"lacking", lacking}});
    context.console.print(file + ": " + std::to_string(texts.size()) + " texts, " + std::to_string(lacking) +
                          " to translate");
    return {};
}

std::string priceText(double cost) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", cost);
    return cost <= 0 ? "free of charge" : cost < 0.01 ? "less than 0.01" : text;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

Json targetJson(const VersionTarget& target) {
    return {{"event", "version"},
            {"file", fs::absolute(target.wish.file).string()},
            {"name", target.name},
            {"language", target.language},
            {"platform", target.wish.platform ? target.wish.platform->name : ""},
            {"seconds", target.wish.seconds},
            {"hook", target.wish.hook}};
}

void printForecast(Console& console, const VersionTarget& target, const VersionForecast& forecast,
                   std::size_t lacking) {
    Json line = targetJson(target);
    line.update({{"new", !target.version},
                 {"texts", lacking},
                 {"shared", forecast.shared},
                 {"runs", forecast.runs},
                 {"secondsNeeded", forecast.estimate.toSeconds()},
                 {"cost", forecast.cost},
                 {"nodes", planJson(forecast.plan)["nodes"]}});
    console.emit(line);
    console.print(target.name + (target.version ? "" : " (new)") + ": " +
                  (lacking > 0 ? counted(lacking, "text", "texts") + " to translate, " : "") +
                  std::to_string(forecast.runs) + " to make, " + std::to_string(forecast.shared) + " shared; " +
                  secondsText(forecast.estimate) + ", " + priceText(forecast.cost));
    std::map<std::string, int> stages;
    for (const PlannedNode& node : forecast.plan.nodes)
        stages[node.key.substr(0, node.key.find('/'))] += node.state != NodeState::Fresh;
    std::string made;
    for (const auto& [stage, count] : stages)
        if (count > 0)
            made += (made.empty() ? "  " : ", ") + stage + " " + std::to_string(count);
    if (!made.empty())
        console.print(made);
}

Result<void> showPlan(CommandContext& context, const VersionSet& versions) {
    SW_TRY(const std::vector<VersionForecast> forecasts, versions.forecasts());
    int runs = 0;
    double cost = 0;
    Duration estimate;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        printForecast(context.console, versions.targets()[i], forecasts[i], versions.lacking(versions.targets()[i]));
        runs += forecasts[i].runs;
        cost += forecasts[i].cost;
        estimate = estimate + forecasts[i].estimate;
    }
    std::size_t texts = 0;
    for (const std::string& language : versions.languages())
        for (const TranslationOrder& order : versions.toTranslate(language))
            texts += order.texts.size();
    const ExpectedCost translating = versions.priceOfTranslating(versions.languages());
    const std::string who = versions.translator();
    cost += translating.cost;
    context.console.emit({{"event", "done"},
                          {"versions", forecasts.size()},
                          {"texts", texts},
                          {"translator", who},
                          {"runs", runs},
                          {"secondsNeeded", estimate.toSeconds()},
                          {"translating", translating.priced ? Json(translating.cost) : Json()},
                          {"cost", cost}});
    context.console.print(counted(forecasts.size(), "version", "versions") + ": " +
                          (texts == 0 ? ""
                                      : counted(texts, "text", "texts") + " to translate by " +
                                            (who.empty() ? "nobody yet" : who) + " (" +
                                            (translating.priced ? priceText(translating.cost) : "price unknown") + "), ") +
                          std::to_string(runs) + " to make; " + secondsText(estimate) + ", " + priceText(cost));
    return {};
}

/// Asks for what no version and no table says. Gives what that cost.
Result<double> translateAll(CommandContext& context, VersionSet& versions, double to) {
    std::vector<TranslationOrder> orders;
    for (const std::string& language : versions.languages())
        for (TranslationOrder& order : versions.toTranslate(language))
            orders.push_back(std::move(order));
    if (orders.empty())
        return 0;
    double cost = 0;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const double share = to / static_cast<double>(orders.size());
        StageContext stage;
        stage.stop = context.stop;
        stage.progress = [&](double fraction, std::string_view what) {
            context.console.progress("translation", orders[i].to, fraction, share * (static_cast<double>(i) + fraction),
                                     std::string(what));
        };
        SW_TRY(const Translation made, versions.translate(orders[i], stage));
        if (!made.choice.empty())
            context.console.warning(made.choice + " The texts were translated by " + made.provider + " instead.");
        cost += made.cost;
    }
    return cost;
}

/// What is to be done with each version once it is written.
struct VersionWork {
    bool make = false;
    bool film = false;
    std::string preset;
    std::string ending;  ///< of films
};

/// The first ending that the preset writes.
Result<VersionWork> workFrom(CommandContext& context) {
    VersionWork work;
    work.film = context.arguments.has("export");
    work.make = work.film || context.arguments.has("make");
    work.preset = context.arguments.value("preset").value_or("");
    if (!work.preset.empty() && !work.film)
        return fail(ErrorCode::Usage, "--preset says how films are written: give --export, too.");
    work.ending = "mp4";
    SW_TRY(const std::vector<ExportSettings> presets, exportPresets(context.composition.data()));
    for (const ExportSettings& preset : presets)
        if (preset.name == work.preset && !preset.containers.empty())
            work.ending = preset.containers.front();
    if (work.film)
        SW_CHECK(checkExport(context, "film." + work.ending, work.preset));
    return work;
}

fs::path filmOf(const VersionTarget& target, const VersionWork& work) {
    return target.wish.file.parent_path() / (target.name + "." + work.ending);
}

Result<void> makeAndRender(CommandContext& context, VersionSet& versions, const VersionTarget& target, Session& session,
                           const VersionWork& work, double from, double to, Json& line) {
    if (!work.make)
        return {};
    const double share = to - from;
    SW_TRY(
        const GenerateReport made,
        session.generate({}, reportTo(context.console, from + share * kWritten, from + share * (work.film ? kMade : 1)),
                         context.stop));
    SW_CHECK(versions.remember(session));
    line.update({{"ran", made.ran}, {"cost", made.cost}});
    if (!work.film)
        return {};
    RenderOrder order;
    order.output = filmOf(target, work);
    order.preset = work.preset;
    order.log = exportLog(session.paths());
    order.progressFrom = from + share * kMade;
    order.progressTo = to;
    SW_TRY(const Rendered rendered, render(context, session, order));
    line.update(
        {{"film", fs::absolute(rendered.report.file).string()}, {"duration", rendered.report.duration.toSeconds()}});
    return {};
}

Result<void> makeOne(CommandContext& context, VersionSet& versions, std::size_t index, const VersionWork& work,
                     double from, double to) {
    const VersionTarget& target = versions.targets()[index];
    if (work.film)
        SW_CHECK(checkReplace(context.composition.disk(), exportLog(ProjectPaths::of(target.wish.file)),
                              filmOf(target, work), false));
    SW_TRY(const WrittenVersion written, versions.write(index, context.stop));
    for (const std::string& note : written.notes)
        context.console.notice(target.name + ": " + note);
    Json line = targetJson(target);
    line.update({{"new", written.isNew}, {"changed", written.changed}, {"notes", written.notes}});
    SW_CHECK(makeAndRender(context, versions, target, *written.session, work, from, to, line));
    context.console.emit(line);
    context.console.print(target.wish.file.string() + ": " +
                          (written.isNew     ? "new"
                           : written.changed ? "brought up to date"
                                             : "as it was") +
                          (line.contains("ran") ? ", " + std::to_string(line["ran"].size()) + " made" : "") +
                          (line.contains("film") ? ", " + filmOf(target, work).filename().string() : ""));
    return {};
}

Result<void> makeAll(CommandContext& context, VersionSet& versions, const fs::path& folder) {
    SW_TRY(const VersionWork work, workFrom(context));
    constexpr double kTranslated = 0.1;
    SW_TRY(const double translating, translateAll(context, versions, kTranslated));
    SW_CHECK(context.composition.disk().makeFolders(folder));
    const auto count = static_cast<double>(versions.targets().size());
    for (std::size_t i = 0; i < versions.targets().size(); ++i)
        SW_CHECK(makeOne(context, versions, i, work, kTranslated + (1 - kTranslated) * static_cast<double>(i) / count,
                         kTranslated + (1 - kTranslated) * static_cast<double>(i + 1) / count));
    context.console.emit({{"event", "done"},
                          {"versions", versions.targets().size()},
                          {"folder", fs::absolute(folder).string()},
                          {"translating", translating}});
    return {};
}

/// Where the versions lie. A table may do without.
Result<fs::path> folderFor(const Arguments& arguments) {
    if (arguments.has("table") && !arguments.has("output"))
        return fs::path(soleArgument(arguments, "project").value_or("")).parent_path();
    SW_TRY(const fs::path folder, outputArgument(arguments));
    std::error_code error;
    const fs::path parent = fs::absolute(folder).lexically_normal().parent_path();
    if (fs::exists(folder, error) ? !fs::is_directory(folder, error) : !fs::is_directory(parent, error))
        return fail(ErrorCode::InvalidInput,
                    fs::exists(folder, error)
                        ? folder.string() + " is no folder. Name one for the versions with -o."
                        : "The folder " + parent.string() + " does not exist. Make it first, or choose another place.");
    return folder;
}

Result<void> runVersions(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short)"));
    SW_TRY(const fs::path folder, folderFor(context.arguments));
    SW_TRY(const VersionAxes axes, axesFrom(context));
    if (context.arguments.has("plan") && (context.arguments.has("make") || context.arguments.has("export")))
        return fail(ErrorCode::Usage,
                    "--plan only shows what would be done: leave it out, or leave out --make and --export.");
    SW_TRY(const SessionTools tools, context.composition.tools());
    SW_TRY(VersionSet versions, VersionSet::open(tools, file));
    const Result<Platform> platform =
        loadPlatform(context.composition.data(), versions.source().project->canvas.platform);
    SW_CHECK(versions.aim(axes, folder, platform ? std::optional<PlatformRules>(*platform) : std::nullopt));
    for (const std::string& given : context.arguments.values("texts"))
        SW_CHECK(readTable(context, versions, given));
    if (const std::optional<std::string> table = context.arguments.value("table"))
        return writeTable(context, versions, *table);
    return context.arguments.has("plan") ? showPlan(context, versions) : makeAll(context, versions, folder);
}

}  // namespace

std::vector<Command> versionCommands() {
    return {{"versions",
             "FILE.short --language de,es -o DIR [options]",
             "makes versions in other languages, for other platforms, shorter or with another hook",
             {{"output", "DIR", "the folder of the versions; those in it are brought up to date", 'o'},
              {"language", "CODES", "languages, such as de,es"},
              {"platform", "NAMES", "platforms, such as tiktok,reels"},
              {"seconds", "N,N", "lengths, 15 to 180: points are left out, the last one first"},
              {"hook", "TEXT", "what the first sentence says instead; may be given several times", 0, true},
              {"texts", "LANG=FILE.csv", "translations by hand, as --table writes them", 0, true},
              {"table", "FILE.csv", "writes the texts for who translates them, and makes nothing"},
              {"plan", "", "shows what would be made, what is shared and what it costs"},
              {"make", "", "makes what the versions lack"},
              {"export", "", "renders each version, after making what it lacks"},
              {"preset", "NAME", "how films are written, see `shortwright presets`"},
              {"offline", "", "refuse every network call"},
              {"record", "", "keep what providers answer, to make the same again without them"},
              {"replay", "", "make it of what was recorded: no network, no keys"}},
             runVersions}};
}

}  // namespace sw::app
