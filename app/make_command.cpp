#include <chrono>
#include <cstdio>

#include "app/command.h"
#include "app/render.h"
#include "app/standard_input.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/graph/stage_graph.h"
#include "core/model/project_json.h"
#include "services/llm/source_text.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLongestTopic = 200;  // characters

Result<Brief> topicBrief(const Arguments& arguments, const std::string& given) {
    if (!arguments.rest().empty())
        return fail(ErrorCode::Usage, "Give either a text or --topic, not both.");
    Brief brief;
    brief.topic = trimmed(given);
    if (brief.topic.empty())
        return fail(ErrorCode::InvalidInput, "The topic is empty: write what the short is about.");
    if (!isUtf8(brief.topic) || toUtf32(brief.topic).size() > kLongestTopic)
        return fail(ErrorCode::InvalidInput, "A topic is at most 200 characters of UTF-8; give a longer text as a file.");
    return brief;
}

/// The text or topic that the short is to be made from.
Result<Brief> readInput(CommandContext& context) {
    if (const auto topic = context.arguments.value("topic"))
        return topicBrief(context.arguments, *topic);
    SW_TRY(const std::string name, soleArgument(context.arguments, "a text to read (a file, or - for standard input)"));
    std::string bytes;
    if (name == "-") {
        SW_TRY(bytes, readStandardInput(InputPart::All, context.stop));
    } else {
        SW_TRY(bytes, context.composition.disk().read(name));
    }
    SW_TRY(const SourceText source, readSource(bytes, name));
    Brief brief;
    brief.text = source.text;
    brief.title = source.title;
    return brief;
}

/// A new project of the input and the options.
Result<Project> projectFrom(const CommandContext& context, const Brief& input) {
    SW_TRY(Project project, projectFromOptions(context));
    project.brief.text = input.text;
    project.brief.title = input.title;
    project.brief.topic = input.topic;
    return project;
}

/// Opens the project at `file` when it was begun from the same input and options, so that what is finished is not made
/// again; else makes it.
Result<std::unique_ptr<Session>> beginOrResume(CommandContext& context, const fs::path& file, const Project& project,
                                               bool force) {
    SW_TRY(SessionTools tools, context.composition.tools());
    Disk& disk = context.composition.disk();
    if (disk.exists(file)) {
        Result<std::unique_ptr<Session>> session = Session::open(tools, file);
        if (session) {
            Project begun = *(*session)->project();
            if (begun.brief == project.brief && begun.seed == project.seed && begun.canvas == project.canvas &&
                begun.look == project.look && begun.voice == project.voice && begun.music == project.music &&
                begun.providers == project.providers)
                return session;
        } else if (!force) {
            return session;
        } else {
            context.console.notice("What was begun before cannot be gone on with: " + session.error().message);
        }
        session = tl::unexpected<Error>(Error{});  // releases the lock
        if (!force)
            return fail(ErrorCode::Exists, file.string() + " is another project. Choose another name, or replace it with --force.");
    }
    return Session::create(tools, file, project, true);
}

/// Where `make` works. Without --project an unfinished short waits in the cache to be gone on with; what was written
/// from the same input and options before is remembered beside it.
struct Workplace {
    fs::path file;  ///< the project
    fs::path log;   ///< see exportLog()
    bool kept = false;
};

Workplace workplaceFor(const Project& project, const std::optional<std::string>& kept) {
    if (kept)
        return {*kept, exportLog({*kept}), true};
    const fs::path folder =
        cacheFolder() / "make" / digestOf(canonicalText(projectToJson(project)) + SW_VERSION).substr(0, 24);
    fs::path log = folder;
    log += ".log";
    return {folder / "short.short", log, false};
}

/// A place for one run alone, when the same short is being made by another program at this moment.
Workplace ownPlace(const Workplace& shared) {
    fs::path folder = shared.file.parent_path();
    folder += "-" + std::to_string(::getpid());
    return {folder / shared.file.filename(), shared.log, false};
}

Result<void> makeCache(Disk& disk, const fs::path& folder) {
    const Result<void> made = disk.makeFolders(folder);
    if (made)
        return {};
    return fail(made.error().code, made.error().message + " Unfinished work is kept there: set XDG_CACHE_HOME to another "
                                                          "folder, or keep it in a project of yours with --project FILE.short.");
}

/// Opens or begins the project that `make` works in. One that is kept in the cache is not waited for.
Result<std::unique_ptr<Session>> openWorkplace(CommandContext& context, Workplace& place, const Project& project, bool force) {
    Disk& disk = context.composition.disk();
    if (place.kept) {
        SW_CHECK(checkProjectName(place.file));
        SW_CHECK(checkOutput(place.file, true));
        return beginOrResume(context, place.file, project, force);
    }
    SW_CHECK(makeCache(disk, place.file.parent_path()));
    Result<std::unique_ptr<Session>> session = beginOrResume(context, place.file, project, true);
    if (session || session.error().code != ErrorCode::Exists)
        return session;
    place = ownPlace(place);
    SW_CHECK(makeCache(disk, place.file.parent_path()));
    return beginOrResume(context, place.file, project, true);
}

/// Removes what unfinished and long forgotten runs left in the cache.
void tidyCache() {
    constexpr auto kForgotten = std::chrono::days(30);
    const auto now = fs::file_time_type::clock::now();
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(cacheFolder() / "make", error)) {
        const fs::file_time_type written = entry.last_write_time(error);
        if (!error && now - written > kForgotten)
            fs::remove_all(entry.path(), error);
    }
}

/// What the creator should look at in the script: [{"rule", "message", "scene"?}].
Json scriptChecks(const Session& session) {
    const AssetPtr script = session.assets().find(stages::kScript);
    const bool any = script && script->value.is_object() && script->value.contains("checks");
    return any ? script->value["checks"] : Json::array();
}

void printSummary(Console& console, const Session& session, const GenerateReport& made, const Rendered& rendered) {
    const ExportReport& report = rendered.report;
    const Json stageSeconds = [&] {
        Json seconds = {{"render", rendered.took.toSeconds()}};
        for (const auto& [stage, took] : made.stageSeconds)
            seconds[stage] = took.toSeconds();
        return seconds;
    }();
    console.emit({{"event", "done"},
                  {"file", fs::absolute(report.file).string()},
                  {"duration", report.duration.toSeconds()},
                  {"width", report.width},
                  {"height", report.height},
                  {"bytes", report.bytes},
                  {"loudness", rendered.report.loudness ? Json(rendered.report.loudness->integratedLufs) : Json()},
                  {"truePeak", rendered.report.loudness ? Json(rendered.report.loudness->truePeakDb) : Json()},
                  {"title", session.project()->script.title},
                  {"cost", made.cost},
                  {"checks", scriptChecks(session)},
                  {"seconds", stageSeconds}});
    char line[256];
    std::snprintf(line, sizeof line, "%s: %.1f s, %dx%d, %.1f MB", report.file.string().c_str(), report.duration.toSeconds(),
                  report.width, report.height, static_cast<double>(report.bytes) / 1e6);
    std::string text = line;
    if (rendered.report.loudness) {
        std::snprintf(line, sizeof line, ", %.1f LUFS, peak %.1f dBTP", rendered.report.loudness->integratedLufs,
                      rendered.report.loudness->truePeakDb);
        text += line;
    }
    console.print(text);
    text.clear();
    for (const auto& [stage, took] : made.stageSeconds)
        text += (text.empty() ? "" : " \u00b7 ") + stage + " " + secondsText(took);
    console.print((text.empty() ? "" : text + " \u00b7 ") + "render " + secondsText(rendered.took));
}

/// Says those that are about the whole short; what is about a sentence is for who edits it.
void noteChecks(Console& console, const Json& checks) {
    for (const Json& check : checks)
        if (!check.contains("scene"))
            console.notice(stringOr(check, "message"));
}

Result<void> runMake(CommandContext& context) {
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    const bool force = context.arguments.has("force");
    Disk& disk = context.composition.disk();
    SW_CHECK(checkOutput(output, true));
    SW_CHECK(checkExport(context, output, context.settings.value("preset").value_or("")));
    SW_TRY(const Brief input, readInput(context));
    SW_TRY(const Project project, projectFrom(context, input));
    Workplace place = workplaceFor(project, context.arguments.value("project"));
    SW_CHECK(checkReplace(disk, place.log, output, force));
    SW_TRY(std::unique_ptr<Session> session, openWorkplace(context, place, project, force));
    // Measured on the reference machine: making takes about a sixth of the time, rendering the rest.
    constexpr double kGenerateShare = 0.2;
    SW_TRY(const GenerateReport made,
           session->generate({}, reportTo(context.console, 0, kGenerateShare), context.stop));
    SW_CHECK(session->save());
    tellSpending(context, made.cost);
    noteChecks(context.console, scriptChecks(*session));
    RenderOrder order;
    order.output = output;
    order.preset = context.settings.value("preset").value_or("");
    order.force = force;
    order.log = place.log;
    order.progressFrom = kGenerateShare;
    SW_TRY(const Rendered rendered, render(context, *session, order));
    printSummary(context.console, *session, made, rendered);
    session.reset();
    if (!place.kept) {
        SW_CHECK(disk.removeFolder(place.file.parent_path()));
        tidyCache();
    }
    return {};
}

Result<void> runNew(CommandContext& context) {
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    const bool force = context.arguments.has("force");
    SW_CHECK(checkProjectName(output));
    SW_CHECK(checkOutput(output, force));
    const std::vector<std::string>& rest = context.arguments.rest();
    if (rest.size() == 1 && exchangeFormatOf(fs::path(rest[0]).extension().string()) == ExchangeFormat::Otio)
        return newFromTimeline(context, rest[0], output);
    SW_TRY(const Brief input, readInput(context));
    SW_TRY(const Project project, projectFrom(context, input));
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::create(tools, output, project, force));
    Result<GenerateReport> made =
        session->generate(std::set<std::string>{"script"}, reportTo(context.console, 0, 1), context.stop);
    if (!made) {
        SW_CHECK(context.composition.disk().remove(output));
        return tl::unexpected<Error>(made.error());
    }
    SW_CHECK(session->save());
    tellSpending(context, made->cost);
    const Script& script = session->project()->script;
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(output).string()},
                          {"title", script.title},
                          {"language", script.language},
                          {"scenes", script.scenes.size()},
                          {"draft", script.draft},
                          {"checks", scriptChecks(*session)}});
    context.console.print(output.string() + ": \"" + script.title + "\", " + std::to_string(script.scenes.size()) +
                          " scenes, language " + script.language + (script.draft ? ", a draft with blanks to fill" : ""));
    noteChecks(context.console, scriptChecks(*session));
    return {};
}

}  // namespace

std::vector<Command> makeCommands() {
    std::vector<Option> make = projectOptions();
    make.insert(make.begin(), {"output", "FILE", "where the film goes", 'o'});
    make.push_back({"preset", "NAME", "see `shortwright presets`"});
    make.push_back({"project", "FILE.short", "keep what was made, to edit it later"});
    make.push_back({"force", "", "replace what is there"});
    std::vector<Option> begin = projectOptions();
    begin.insert(begin.begin(), {"output", "FILE.short", "where the project goes", 'o'});
    begin.push_back({"force", "", "replace what is there"});
    return {{"make", "INPUT -o OUT.mp4 [options]", "a text in, a finished short out", make, runMake},
            {"new", "INPUT -o FILE.short [options]", "the script only, as a project; or a timeline (.otio) as scenes", begin, runNew}};
}

}  // namespace sw::app
