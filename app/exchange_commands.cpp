#include <cstdio>

#include "app/command.h"
#include "core/base/text.h"
#include "core/media/caption/font_files.h"
#include "core/session/bundle.h"
#include "ui/exchange_files.h"
#include "ui/media_relink.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

std::string megabytes(std::uintmax_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

BundleProgress reportAs(Console& console, const char* stage, const char* what) {
    return [&console, stage, what](double fraction) { console.progress(stage, "", fraction, fraction, what); };
}

/// The fonts that go along with the session's film; what cannot go along is said.
Result<std::vector<fs::path>> fontsFor(CommandContext& context, const Session& session) {
    SW_CHECK(loadFonts(context, session));
    SW_TRY(const Cut cut, session.cut());
    SW_TRY(const CaptionStyle style, loadCaptionStyle(context.composition.data(), cut.captionStyle, cut.accentColour));
    const FontFiles fonts = fontFilesOf(cut, style, {fontFolder(session.paths()), context.composition.data() / "fonts"});
    for (const std::string& note : fonts.notes)
        context.console.notice(note);
    return fonts.files;
}

Result<void> runPack(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short)"));
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    if (output.extension() != kBundleSuffix)
        return fail(ErrorCode::Usage, "A packed project is called FILE.shortz, not \"" + output.filename().string() + "\".");
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
    showNotes(context, *session);
    SW_TRY(BundleOrder order, bundleOrder(*session));
    SW_TRY(order.fonts, fontsFor(context, *session));
    SW_TRY(const Packed packed, pack(order, output, reportAs(context.console, "pack", "Packing"), context.stop));
    for (const std::string& name : packed.missing)
        context.console.warning("“" + name + "” is missing and did not go along.");
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(output).string()},
                          {"bytes", packed.bytes},
                          {"media", packed.media},
                          {"fonts", packed.fonts},
                          {"missing", packed.missing}});
    context.console.print(output.string() + ": " + megabytes(packed.bytes) + ", " + counted(packed.media, "media file", "media files") + ", " +
                          counted(packed.fonts, "font", "fonts"));
    return {};
}

Result<void> runUnpack(CommandContext& context) {
    SW_TRY(const std::string bundle, soleArgument(context.arguments, "a packed project (FILE.shortz)"));
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    SW_CHECK(checkProjectName(output));
    const bool force = context.arguments.has("force");
    SW_CHECK(checkOutput(output, force));
    SW_TRY(const Unpacked unpacked, unpack(context.composition.disk(), bundle, output, force,
                                           reportAs(context.console, "unpack", "Unpacking"), context.stop));
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(output).string()},
                          {"media", unpacked.media},
                          {"fonts", unpacked.fonts}});
    context.console.print(output.string() + ": " + counted(unpacked.media, "media file", "media files") + ", " +
                          counted(unpacked.fonts, "font", "fonts"));
    return {};
}

Json foundJson(const ui::FoundMedia& found) {
    return {{"name", found.lost.item.name}, {"file", found.file.string()}, {"same", found.same}};
}

Result<void> runRelink(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    if (rest.size() != 2)
        return fail(ErrorCode::Usage, "relink takes a project and a folder to look through: FILE.short FOLDER.");
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::open(tools, rest[0]));
    showNotes(context, *session);
    SW_TRY(const Plan plan, session->plan());
    const fs::path media = session->paths().media();
    SW_TRY(const ui::RelinkReport report,
           ui::findLost(context.composition.disk(), ui::lostMedia(*session->project(), plan, media), rest[1], media,
                        reportAs(context.console, "relink", "Looking through the folder"), context.stop));
    if (const std::vector<Edit> edits = ui::relinkEdits(*session->project(), report); !edits.empty())
        SW_CHECK(session->applyAndSave(edits));
    Json found = Json::array();
    for (const ui::FoundMedia& one : report.found)
        found.push_back(foundJson(one));
    Json lost = Json::array();
    for (const ui::LostMedia& one : report.lost)
        lost.push_back({{"name", one.item.name}, {"node", one.node}});
    context.console.emit({{"event", "done"}, {"found", found}, {"lost", lost}});
    for (const std::string& sentence : ui::relinkSentences(report))
        context.console.print(sentence);
    return {};
}

/// Brings the media in and writes the project; what was begun is removed when that fails.
Result<ui::ImportedTimeline> makeProject(CommandContext& context, const fs::path& file, const fs::path& output) {
    SW_TRY(const Project base, projectFromOptions(context));
    SW_TRY(SessionTools tools, context.composition.tools());
    Disk& disk = context.composition.disk();
    const fs::path media = ProjectPaths::of(output).media();
    const bool isNew = !disk.exists(media);
    Result<ui::ImportedTimeline> made = ui::importTimeline(disk, file, media, base, reportAs(context.console, "import", "Importing"), context.stop);
    const Result<void> created = !made ? tl::unexpected<Error>(made.error())
                                       : Session::create(tools, output, made->project, context.arguments.has("force")).map([](const auto&) {});
    if (created)
        return made;
    if (isNew)
        SW_CHECK(disk.removeFolder(media));
    return tl::unexpected<Error>(created.error());
}

}  // namespace

Result<void> exportTimeline(CommandContext& context, const fs::path& output) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short)"));
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
    showNotes(context, *session);
    SW_TRY(const std::vector<std::string> losses, ui::writeTimeline(context.composition.disk(), *session, output));
    for (const std::string& loss : losses)
        context.console.notice(loss);
    context.console.emit({{"event", "done"}, {"file", fs::absolute(output).string()}, {"losses", losses}});
    context.console.print(output.string());
    return {};
}

Result<void> newFromTimeline(CommandContext& context, const fs::path& file, const fs::path& output) {
    SW_TRY(const ui::ImportedTimeline made, makeProject(context, file, output));
    for (const std::string& note : made.notes)
        context.console.notice(note);
    const Script& script = made.project.script;
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(output).string()},
                          {"title", script.title},
                          {"scenes", script.scenes.size()},
                          {"media", made.project.media.size()},
                          {"notes", made.notes}});
    context.console.print(output.string() + ": \"" + script.title + "\", " + counted(script.scenes.size(), "scene", "scenes") + ", " +
                          counted(made.project.media.size(), "media file", "media files"));
    return {};
}

std::vector<Command> exchangeCommands() {
    const Option force = {"force", "", "replace what is there"};
    return {{"pack", "FILE.short -o F.shortz", "makes one file to share of a project, with media and fonts",
             {{"output", "F.shortz", "where to write", 'o'}, force}, runPack},
            {"relink", "FILE.short FOLDER", "finds missing media in a folder, by their bytes, then by name and length", {}, runRelink},
            {"unpack", "F.shortz -o FILE.short", "makes a project of a packed one",
             {{"output", "FILE.short", "the project", 'o'}, force}, runUnpack}};
}

}  // namespace sw::app
