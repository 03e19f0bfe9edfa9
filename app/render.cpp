#include "app/render.h"

#include <algorithm>

#include "app/job_numbers.h"
#include "app/variant_cut.h"
#include "core/base/text.h"
#include "core/graph/explain.h"
#include "core/media/export/picture_sequence.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

Result<std::string> logLine(Disk& disk, const fs::path& output) {
    SW_TRY(const std::string digest, disk.digest(output));
    return canonicalText({{"file", fs::absolute(output).lexically_normal().string()}, {"digest", digest}});
}

std::vector<std::string> linesOf(Disk& disk, const fs::path& log) {
    const Result<std::string> text = disk.read(log);
    return text ? split(*text, '\n') : std::vector<std::string>{};
}

/// Remembers the digest of what was written, so that the same project may write it again.
Result<void> rememberExport(Disk& disk, const fs::path& log, const fs::path& output) {
    SW_TRY(const std::string line, logLine(disk, output));
    const std::vector<std::string> known = linesOf(disk, log);
    if (std::find(known.begin(), known.end(), line) != known.end())
        return {};
    return disk.append(log, line + "\n");
}

bool wroteItself(Disk& disk, const fs::path& log, const fs::path& output) {
    if (!disk.exists(output) || !disk.exists(log))
        return false;
    const Result<std::string> wanted = logLine(disk, output);
    const std::vector<std::string> known = linesOf(disk, log);
    return wanted && std::find(known.begin(), known.end(), *wanted) != known.end();
}

}  // namespace

fs::path exportLog(const ProjectPaths& paths) {
    return paths.media() / "exports.log";
}

Result<void> checkReplace(Disk& disk, const fs::path& log, const fs::path& output, bool force) {
    if (const auto pattern = SequencePattern::of(output)) {
        const std::vector<fs::path> there = pattern->existing();
        if (!force && !there.empty())
            return fail(ErrorCode::Exists, there.front().string() + " exists already" +
                                               (there.size() > 1 ? ", and other pictures that fit " + output.filename().string() : "") +
                                               ". Choose another name, or replace them with --force.");
    }
    return checkOutput(output, force || wroteItself(disk, log, output));
}

Result<void> checkExport(const CommandContext& context, const fs::path& output, const std::string& preset) {
    SW_CHECK(checkExportFile(output));
    const Result<ExportSettings> settings = exportSettingsFor(context.composition.data(), preset, output);
    if (!settings && settings.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Usage, settings.error().message);
    return settings.map([](const auto&) {});
}

Result<void> checkEncoderName(const std::string& encoder) {
    const std::vector<std::string>& names = encoderNames();
    if (encoder.empty() || std::find(names.begin(), names.end(), encoder) != names.end())
        return {};
    const std::string near = nearest(encoder, names);
    return fail(ErrorCode::Usage, "There is no encoder \"" + encoder + "\"." + (near.empty() ? "" : " Did you mean " + near + "?") +
                                      " There are: " + joined(names, ", ") + ".");
}

Result<void> checkComplete(const Session& session) {
    SW_TRY(const Plan plan, session.plan());
    for (const PlannedNode& node : plan.nodes)
        if (node.state != NodeState::Fresh)
            return fail(ErrorCode::InvalidInput, "The project is not complete: " + explainTotals(plan) +
                                                     " Run `shortwright generate " + session.paths().file.string() +
                                                     "` first.");
    return {};
}

Result<Rendered> render(CommandContext& context, Session& session, const RenderOrder& order) {
    Composition& composition = context.composition;
    SW_CHECK(checkExport(context, order.output, order.preset));
    SW_CHECK(checkEncoderName(order.encoder));
    SW_CHECK(checkReplace(composition.disk(), order.log, order.output, order.force));
    SW_CHECK(checkComplete(session));
    SW_CHECK(loadFonts(context, session));
    SW_TRY(Cut whole, session.cut());
    SW_TRY(Cut made, variantCut(composition.data(), *session.project(), std::move(whole), order.variant));
    const auto cut = std::make_shared<const Cut>(std::move(made));
    Rendered rendered;
    ExportRequest request;
    request.cut = cut;
    request.mediaFolder = session.paths().media();
    request.output = order.output;
    request.range = order.range;
    SW_TRY(request.captionStyle, loadCaptionStyle(composition.data(), cut->captionStyle, cut->accentColour));
    if (order.reuse)
        request.segmentFolder = session.paths().segments();
    SW_TRY(request.settings, exportSettingsFor(composition.data(), order.preset, order.output));
    if (!order.encoder.empty())
        request.settings.encoder = order.encoder;
    const Duration start = composition.clock().now();
    const ExportProgress progress = [&](double fraction, std::string_view what) {
        context.console.progress("render", "", fraction,
                                 order.progressFrom + (order.progressTo - order.progressFrom) * fraction, std::string(what));
    };
    SW_TRY(rendered.report, watchedExport(composition.monitoring(), request, progress, context.stop));
    rendered.took = composition.clock().now() - start;
    if (!rendered.report.encoder.why.empty())
        context.console.notice("The film was encoded by " + rendered.report.encoder.used + ", not by hardware. " +
                               rendered.report.encoder.why + ".");
    if (SequencePattern::of(order.output))
        return rendered;  // is many files: always replaced by --force alone
    if (const Result<void> kept = rememberExport(composition.disk(), order.log, order.output); !kept)
        context.console.notice("The film is finished, but writing it again will need --force. " + kept.error().message);
    return rendered;
}

}  // namespace sw::app
