#include <cmath>
#include <cstdio>

#include "app/command.h"
#include "app/render.h"
#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/graph/explain.h"
#include "core/graph/stage_graph.h"
#include "core/model/validate.h"
#include "core/session/bundle.h"
#include "services/gateway/project_json.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kDigestLength = 64;  // hex digits in the name of a media file

Result<std::unique_ptr<Session>> openSession(CommandContext& context, bool toRead) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short)"));
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(std::unique_ptr<Session> session, toRead ? Session::openToRead(tools, file) : Session::open(tools, file));
    showNotes(context, *session);
    return session;
}

Result<std::optional<std::set<std::string>>> onlyStages(const Arguments& arguments) {
    const std::optional<std::string> only = arguments.value("only");
    if (!only)
        return std::nullopt;
    std::set<std::string> chosen;
    for (const std::string& name : split(*only, ',')) {
        const std::string stage = trimmed(name);
        const auto& all = stageNames();
        if (std::find(all.begin(), all.end(), stage) == all.end()) {
            const std::string near = nearest(stage, all);
            return fail(ErrorCode::Usage, "There is no stage \"" + stage + "\"." +
                                              (near.empty() ? "" : " Did you mean " + near + "?") + " There are: " +
                                              joined(all, ", ") + ".");
        }
        chosen.insert(stage);
    }
    return std::optional(chosen);
}

Result<void> runGenerate(CommandContext& context) {
    SW_TRY(const auto only, onlyStages(context.arguments));
    SW_TRY(const std::unique_ptr<Session> session, openSession(context, false));
    Result<GenerateReport> made = session->generate(only, reportTo(context.console, 0, 1), context.stop);
    // What was finished is kept even when something failed, and so is an adopted script.
    if (!session->undoStack().isClean())
        SW_CHECK(session->save());
    if (!made)
        return tl::unexpected<Error>(made.error());
    tellSpending(context, made->cost);
    Json seconds = Json::object();
    for (const auto& [stage, took] : made->stageSeconds)
        seconds[stage] = took.toSeconds();
    context.console.emit({{"event", "done"}, {"ran", made->ran}, {"cost", made->cost}, {"seconds", seconds}});
    context.console.print(made->ran.empty() ? "Everything was fresh; nothing ran."
                                            : std::to_string(made->ran.size()) + " made: " + joined(made->ran, ", "));
    return {};
}

Result<void> runPlan(CommandContext& context) {
    SW_TRY(const auto only, onlyStages(context.arguments));
    SW_TRY(const std::unique_ptr<Session> session, openSession(context, true));
    SW_TRY(const StageGraph graph, session->graph());
    SW_TRY(const Plan plan, session->plan(only));
    Json line = planJson(plan);
    line["event"] = "done";
    context.console.emit(line);
    context.console.print(trimmed(explainPlan(graph, plan)));
    return {};
}

Result<void> runExplain(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    if (rest.empty() || rest.size() > 2)
        return fail(ErrorCode::Usage, "explain takes a project and, if you like, one node: FILE.short [NODE].");
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, rest[0]));
    showNotes(context, *session);
    SW_TRY(const StageGraph graph, session->graph());
    SW_TRY(const Plan plan, session->plan());
    for (const PlannedNode& node : plan.nodes) {
        if (rest.size() == 2 && node.key != rest[1])
            continue;
        SW_TRY(const std::string sentence, explainNode(graph, plan, node.key));
        Json line = nodeJson(node);
        line["event"] = "node";
        line["explanation"] = sentence;
        context.console.emit(line);
        context.console.print(sentence);
    }
    if (rest.size() == 2)
        SW_CHECK(explainNode(graph, plan, rest[1]));
    context.console.emit({{"event", "done"}});
    return {};
}

Result<std::vector<Edit>> readEdits(Disk& disk, const std::string& file) {
    SW_TRY(const std::string bytes, disk.read(file));
    std::vector<Edit> edits;
    std::size_t number = 0;
    for (const std::string& line : split(bytes, '\n')) {
        ++number;
        if (trimmed(line).empty())
            continue;
        const std::string where = "Line " + std::to_string(number) + " of " + file;
        SW_TRY(const Json json, parseJson(line, where));
        Result<Edit> edit = editFromJson(json);
        if (!edit)
            return fail(edit.error().code, where + ": " + edit.error().message);
        edits.push_back(std::move(*edit));
    }
    if (edits.empty())
        return fail(ErrorCode::InvalidInput, file + " holds no edits. Write one JSON edit a line.");
    return edits;
}

/// Adds the lines of one log to another that lacks them.
Result<void> appendMissingLines(Disk& disk, const fs::path& from, const fs::path& to) {
    const Result<std::string> source = disk.read(from);
    if (!source)
        return source.error().code == ErrorCode::NotFound ? Result<void>() : tl::unexpected<Error>(source.error());
    const Result<std::string> target = disk.read(to);
    const std::vector<std::string> there = target ? split(*target, '\n') : std::vector<std::string>{};
    const std::set<std::string> known(there.begin(), there.end());
    std::string missing = target && !target->empty() && !target->ends_with('\n') ? "\n" : "";
    for (const std::string& line : split(*source, '\n'))
        if (!line.empty() && !known.contains(line))
            missing += line + "\n";
    return missing.size() <= 1 ? Result<void>() : disk.append(to, missing);
}

/// Links or copies what is named by its digest and is not there yet.
Result<void> shareFiles(Disk& disk, const fs::path& from, const fs::path& to) {
    SW_TRY(const std::vector<std::string> names, disk.list(from));
    for (const std::string& name : names) {
        const fs::path source = from / name;
        const fs::path target = to / name;
        if (fs::path(name).stem().string().size() != kDigestLength || disk.exists(target))
            continue;
        std::error_code error;
        fs::create_hard_link(source, target, error);
        if (error)
            fs::copy_file(source, target, error);
        if (error)
            return fail(ErrorCode::Io, "Could not copy " + source.string() + " to " + target.string() + ": " +
                                           reasonOf(error.value()) + ".");
    }
    return {};
}

/// Lets another project file use what was made for this one: media and fonts are shared where the disk can link files,
/// and what the other one's log lacks is added to it.
Result<void> shareMedia(Disk& disk, const ProjectPaths& from, const ProjectPaths& to) {
    if (!disk.exists(from.media()))
        return {};
    SW_CHECK(disk.makeFolders(to.media()));
    SW_CHECK(shareFiles(disk, from.media(), to.media()));
    if (disk.exists(fontFolder(from))) {
        SW_CHECK(disk.makeFolders(fontFolder(to)));
        SW_CHECK(shareFiles(disk, fontFolder(from), fontFolder(to)));
    }
    return appendMissingLines(disk, from.assetLog(), to.assetLog());
}

/// The project as it would be, in a file of its own.
Result<void> applyTo(CommandContext& context, const SessionTools& tools, const fs::path& from, const fs::path& to,
                     const std::vector<Edit>& edits) {
    Disk& disk = context.composition.disk();
    SW_CHECK(checkProjectName(to));
    SW_TRY(const std::unique_ptr<Session> source, Session::openToRead(tools, from));
    if (source->newerSchema())
        return fail(ErrorCode::Unsupported, source->notes().front());
    std::error_code error;
    const ProjectPaths target = ProjectPaths::of(to);
    if (fs::equivalent(source->paths().media(), target.media(), error))
        return fail(ErrorCode::Usage, to.string() + " is the project itself: leave out -o to change it in its place.");
    SW_CHECK(checkOutput(to, context.arguments.has("force")));
    SW_TRY(const Project changed, applyAll(*source->project(), edits));
    const bool isNew = !disk.exists(target.media());
    Result<void> done = shareMedia(disk, source->paths(), target);
    if (done)
        done = Session::create(tools, to, changed, true).map([](const auto&) {});
    if (!done && isNew)
        SW_CHECK(disk.removeFolder(target.media()));
    return done;
}

Result<void> runApply(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    if (rest.size() != 2)
        return fail(ErrorCode::Usage, "apply takes a project and a file of edits: FILE.short EDITS.jsonl.");
    SW_TRY(const std::vector<Edit> edits, readEdits(context.composition.disk(), rest[1]));
    SW_TRY(SessionTools tools, context.composition.tools());
    const std::optional<std::string> output = context.arguments.value("output");
    if (output) {
        SW_CHECK(applyTo(context, tools, rest[0], *output, edits));
    } else {
        SW_TRY(const std::unique_ptr<Session> session, Session::open(tools, rest[0]));
        showNotes(context, *session);
        SW_CHECK(session->applyAndSave(edits));
    }
    context.console.emit({{"event", "done"}, {"applied", edits.size()}, {"file", output.value_or(rest[0])}});
    context.console.print(std::to_string(edits.size()) + (edits.size() == 1 ? " edit applied to " : " edits applied to ") +
                          output.value_or(rest[0]) + ".");
    return {};
}

Result<void> runEdits(CommandContext& context) {
    const Json schemas = editSchemas();
    for (const auto& [name, entry] : schemas.items()) {
        context.console.emit({{"edit", name}, {"label", entry["label"]}, {"schema", entry["schema"]}});
        std::vector<std::string> members;
        for (const Json& member : entry["schema"]["required"])
            if (member != "edit")
                members.push_back(member.get<std::string>());
        context.console.print(name + " {" + joined(members, ", ") + "}  " + entry["label"].get<std::string>());
    }
    return {};
}

Result<std::optional<TimeRange>> rangeArgument(const Arguments& arguments) {
    const std::optional<std::string> text = arguments.value("range");
    if (!text)
        return std::nullopt;
    const std::size_t dash = text->find('-');
    if (dash == std::string::npos)
        return fail(ErrorCode::Usage, "--range takes two times, such as 0:05-0:12.5.");
    SW_TRY(const double from, parseTime(text->substr(0, dash)));
    SW_TRY(const double to, parseTime(text->substr(dash + 1)));
    if (from >= to)
        return fail(ErrorCode::Usage, "--range must end after it starts.");
    return TimeRange{TimePoint{} + Duration::seconds(from), TimePoint{} + Duration::seconds(to)};
}

Result<void> runExport(CommandContext& context) {
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    const std::string variant = context.arguments.value("variant").value_or("");
    if (exchangeFormatOf(output.extension().string())) {
        if (!variant.empty())
            return fail(ErrorCode::Usage, "--variant is for films, sounds and pictures; a timeline for other editors has the base layout.");
        return exportTimeline(context, output);
    }
    RenderOrder order;
    order.output = output;
    order.preset = context.settings.value("preset").value_or("");
    order.encoder = context.settings.value("encoder").value_or("");
    order.variant = variant;
    order.force = context.arguments.has("force");
    order.reuse = !context.arguments.has("no-cache");
    SW_TRY(order.range, rangeArgument(context.arguments));
    SW_TRY(const std::unique_ptr<Session> session, openSession(context, true));
    order.log = exportLog(session->paths());
    SW_TRY(const Rendered rendered, render(context, *session, order));
    const ExportReport& report = rendered.report;
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(report.file).string()},
                          {"duration", report.duration.toSeconds()},
                          {"width", report.width},
                          {"height", report.height},
                          {"frames", report.frames},
                          {"composed", report.composed},
                          {"bytes", report.bytes},
                          {"segments", {{"encoded", report.encodedSegments}, {"stored", report.storedSegments}}},
                          {"loudness", rendered.report.loudness ? Json(rendered.report.loudness->integratedLufs) : Json()},
                          {"encoder", {{"asked", report.encoder.asked}, {"used", report.encoder.used}, {"why", report.encoder.why}}},
                          {"seconds", {{"render", rendered.took.toSeconds()}}}});
    char line[256];
    const std::string size = report.width > 0 ? ", " + std::to_string(report.width) + "x" + std::to_string(report.height) : "";
    std::snprintf(line, sizeof line, "%s: %.1f s%s, %.1f MB, rendered in %.1f s", report.file.string().c_str(),
                  report.duration.toSeconds(), size.c_str(), static_cast<double>(report.bytes) / 1e6, rendered.took.toSeconds());
    context.console.print(line);
    return {};
}

}  // namespace

std::vector<Command> projectCommands() {
    const Option only = {"only", "STAGES", "these stages and what they need, such as voice,image"};
    const Option output = {"output", "FILE", "where to write", 'o'};
    const Option force = {"force", "", "replace what is there"};
    return {{"generate", "FILE.short [--only voice,image]", "makes what is stale", {only, {"offline", "", "refuse every network call"},
              {"record", "", "keep what providers answer, to make the same again without them"},
              {"replay", "", "make it of what was recorded: no network, no keys"}}, runGenerate},
            {"export",
             "FILE.short -o OUT [options]",
             "renders to .mp4, .mov, .webm, .gif, .png, .jpg, .wav, .m4a or .y4m; .otio, .fcpxml and .edl are the timeline",
             {output, {"preset", "NAME", "see `shortwright presets`"},
              {"encoder", "NAME", "software, auto, " + joined({encoderNames().begin() + 2, encoderNames().end()}, ", ")}, {"range", "A-B", "only this part, such as 0:05-0:12.5"},
              {"variant", "W:H", "in another shape: 9:16, 1:1, 4:5, 16:9 or one of the project's own"},
              {"no-cache", "", "encodes everything anew, and keeps nothing for the next export"}, force},
             runExport},
            {"plan", "FILE.short [--only STAGES]", "what would run, why, and what it costs", {only}, runPlan},
            {"explain", "FILE.short [NODE]", "why nodes are fresh or stale", {}, runExplain},
            {"apply", "FILE.short EDITS.jsonl [-o NEW.short]", "applies edits, all or none", {output, force}, runApply},
            {"edits", "", "every edit with its JSON schema", {}, runEdits}};
}

}  // namespace sw::app
