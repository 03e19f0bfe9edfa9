#include <algorithm>
#include <cstdio>

#include "app/command.h"
#include "app/project_lint.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/media/caption/ass_style.h"
#include "core/model/spine.h"
#include "core/model/subtitles.h"
#include "services/gateway/project_json.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr int kFixRounds = 5;  // what one fix uncovers is fixed in the next round

void show(Console& console, const Issue& issue) {
    Json line = issueJson(issue);
    line["event"] = "issue";
    console.emit(line);
    char head[64];
    std::snprintf(head, sizeof head, "%-8s %6.2f s  %-13s ", stringOr(line, "severity").c_str(),
                  issue.range.start.toSeconds(), issue.subject.c_str());
    console.print(head + issue.message + " (" + issue.rule + ")");
    if (!issue.fix.empty())
        console.print("                    --fix: " + issue.fixLabel);
}

Result<std::vector<Issue>> issuesOf(CommandContext& context, const Session& session) {
    const std::optional<std::string> asked = context.arguments.value("platform");
    SW_TRY(const ProjectView view, viewOf(session));
    const std::string variant = context.arguments.value("variant").value_or("");
    Result<std::vector<Issue>> issues = lintProject(context.composition.data(), view, asked.value_or(""), context.stop, variant);
    if (!issues && asked && issues.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Usage, issues.error().message);
    return issues;
}

/// Applies what can be fixed, and checks again, until nothing is left to be fixed.
Result<std::size_t> fixAll(CommandContext& context, Session& session, std::vector<Issue>& issues) {
    std::size_t applied = 0;
    for (int round = 0; round < kFixRounds; ++round) {
        const std::vector<Edit> edits = combinedFixes(issues);
        if (edits.empty())
            break;
        SW_CHECK(session.applyAndSave(edits));
        applied += edits.size();
        SW_TRY(issues, issuesOf(context, session));
    }
    return applied;
}

std::size_t countOf(const std::vector<Issue>& issues, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.severity == severity; }));
}

Result<void> runLint(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "project (FILE.short)"));
    SW_TRY(SessionTools tools, context.composition.tools());
    const bool fixes = context.arguments.has("fix");
    SW_TRY(const std::unique_ptr<Session> session,
           fixes ? Session::open(tools, file) : Session::openToRead(tools, file));
    showNotes(context, *session);
    SW_CHECK(loadFonts(context, *session));
    SW_TRY(std::vector<Issue> issues, issuesOf(context, *session));
    std::size_t fixed = 0;
    if (fixes) {
        SW_TRY(fixed, fixAll(context, *session, issues));
    }
    for (const Issue& issue : issues)
        show(context.console, issue);
    const std::size_t errors = countOf(issues, Severity::Error);
    const std::size_t warnings = countOf(issues, Severity::Warning);
    if (fixed > 0)
        context.console.print(std::to_string(fixed) + (fixed == 1 ? " fix was applied." : " fixes were applied."));
    const std::string found = std::to_string(errors) + (errors == 1 ? " error, " : " errors, ") +
                              std::to_string(warnings) + (warnings == 1 ? " warning" : " warnings");
    if (errors > 0)
        return fail(ErrorCode::InvalidInput,
                    "The short is not ready to be published: " + found + "; the lines above say what to do.");
    context.console.emit({{"event", "done"},
                          {"errors", errors},
                          {"warnings", warnings},
                          {"hints", countOf(issues, Severity::Hint)},
                          {"fixed", fixed}});
    context.console.print(issues.empty() ? "Nothing was found: the short is ready to be published." : found + ".");
    return {};
}

Result<void> writeCaptions(CommandContext& context, const SessionTools& tools, const std::string& file) {
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    const auto format = subtitleFormatOf(output.extension().string());
    if (!format)
        return fail(ErrorCode::Usage,
                    "Captions are written as .srt, .vtt or .ass, not as \"" + output.filename().string() + "\".");
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
    showNotes(context, *session);
    SW_TRY(const Cut cut, session->cut());
    if (cut.captions.empty())
        return fail(ErrorCode::InvalidInput,
                    file + " has no captions yet. Write a script first: `shortwright generate " + file + "`.");
    SW_TRY(const CaptionStyle style, loadCaptionStyle(context.composition.data(), cut.captionStyle, cut.accentColour));
    SW_CHECK(context.composition.disk().writeAtomically(output, subtitleText(cut, style, *format)));
    context.console.emit(
        {{"event", "done"}, {"file", fs::absolute(output).string()}, {"captions", cut.captions.size()}});
    context.console.print(output.string() + ": " + std::to_string(cut.captions.size()) + " captions");
    return {};
}

Result<void> importCaptions(CommandContext& context, const SessionTools& tools, const std::string& file,
                            const std::string& from) {
    SW_TRY(const std::string bytes, context.composition.disk().read(from));
    SW_TRY(const Subtitles subtitles, readSubtitles(bytes, from));
    for (const std::string& note : subtitles.notes)
        context.console.notice(note);
    SW_TRY(const std::unique_ptr<Session> session, Session::open(tools, file));
    showNotes(context, *session);
    SW_TRY(const Plan plan, session->plan());
    const Spine spine = makeSpine(*session->project(), currentAssets(plan));
    SW_TRY(const CaptionImport import, captionEdits(*session->project(), spine, subtitles.lines));
    if (!import.edits.empty())
        SW_CHECK(session->applyAndSave(import.edits));
    Json unmatched = Json::array();
    for (const SubtitleLine& line : import.unmatched) {
        unmatched.push_back(
            {{"start", line.range.start.toSeconds()}, {"end", line.range.end.toSeconds()}, {"text", line.text}});
        context.console.notice("Belongs to no sentence: \"" + line.text + "\"");
    }
    context.console.emit(
        {{"event", "done"}, {"file", file}, {"applied", import.edits.size()}, {"unmatched", unmatched}});
    context.console.print(import.edits.empty()
                              ? "The captions are as they were."
                              : "The captions of " + std::to_string(import.edits.size()) +
                                    (import.edits.size() == 1 ? " sentence" : " sentences") + " were changed.");
    return {};
}

Result<void> runCaptions(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "project (FILE.short)"));
    SW_TRY(SessionTools tools, context.composition.tools());
    const std::optional<std::string> from = context.arguments.value("import");
    if (from && context.arguments.has("output"))
        return fail(ErrorCode::Usage, "Give -o FILE to write captions or --import FILE to read them, not both.");
    return from ? importCaptions(context, tools, file, *from) : writeCaptions(context, tools, file);
}

}  // namespace

std::vector<Command> checkCommands() {
    return {{"lint",
             "FILE.short [--platform NAME] [--fix]",
             "checks a short before it is published",
             {{"platform", "NAME", "tiktok, reels or shorts; otherwise the project's own"},
              {"variant", "W:H", "the short in another shape, as `export` takes it"},
              {"fix", "", "apply the fixes that there are, and check again"}},
             runLint},
            {"captions",
             "FILE.short -o F.srt | --import F.srt",
             "writes captions as .srt, .vtt or .ass, or takes corrected ones back",
             {{"output", "F.srt", "where to write", 'o'},
              {"import", "F.srt", "change the captions to what is in this file"},
              {"force", "", "replace what is there"}},
             runCaptions}};
}

}  // namespace sw::app
