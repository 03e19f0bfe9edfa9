#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <fstream>

#include "app/command.h"
#include "core/media/export/exporter.h"
#include "core/media/scene/compositor.h"
#include "core/session/bundle.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr int kUsualSize = 256;  // pixels; the "large" thumbnail of the freedesktop.org specification

/// The picture that the editor keeps of a project; null where it has kept none.
QImage keptPoster(const ProjectPaths& paths, int size) {
    QImageReader reader(QString::fromStdString((paths.media() / "poster.jpg").string()));
    const QImage poster = reader.read();
    return poster.isNull() || std::max(poster.width(), poster.height()) < size ? QImage() : poster;
}

/// A frame from a third into the film, by when its first scene is drawn whole.
Result<QImage> drawnPoster(CommandContext& context, const fs::path& project, int size) {
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, project));
    SW_CHECK(loadFonts(context, *session));
    SW_TRY(Cut made, session->cut());
    const auto cut = std::make_shared<const Cut>(std::move(made));
    SW_TRY(CaptionStyle style, loadCaptionStyle(context.composition.data(), cut->captionStyle, cut->accentColour));
    // Twice as large as wanted: lines stay fine when it is made smaller.
    const double scale = std::min(1.0, 2.0 * size / std::max(cut->width, cut->height));
    const auto scaled = [scale](int side) { return std::max(2, static_cast<int>(side * scale) / 2 * 2); };
    Compositor compositor(cut, session->paths().media(), std::move(style), scaled(cut->width), scaled(cut->height));
    return compositor.still(compositor.frames() / 3);
}

Result<QImage> posterOf(CommandContext& context, const fs::path& file, int size) {
    if (file.extension() != kBundleSuffix) {
        const QImage kept = keptPoster(ProjectPaths::of(file), size);
        return kept.isNull() ? drawnPoster(context, file, size) : Result<QImage>(kept);
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io,
                    "There is no room for temporary files: " + folder.errorString().toStdString() + ". Free some.");
    const fs::path project = folder.filePath("thumbnail.short").toStdString();
    SW_CHECK(unpack(context.composition.disk(), file, project, false, {}, context.stop));
    return drawnPoster(context, project, size);
}

/// Into the file itself where there is one: Xfce's thumbnailer makes it, keeps it open, and reads what lies in that.
Result<void> write(Disk& disk, const fs::path& output, const std::string& bytes) {
    std::error_code ignored;
    if (!fs::exists(output, ignored))
        return disk.writeAtomically(output, bytes);
    std::ofstream out(output, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        return fail(ErrorCode::Io, output.string() + " could not be written. Make room, or name another file with --output.");
    return {};
}

Result<void> runThumbnail(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short or FILE.shortz)"));
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    SW_TRY(const auto given, context.settings.integer("size", 16, 2048));
    const int size = static_cast<int>(given.value_or(kUsualSize));
    SW_TRY(const QImage poster, posterOf(context, file, size));
    const QImage small = poster.scaled(size, size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    SW_TRY(const std::string bytes, pngBytes(small));
    if (context.stop.stop_requested())
        return cancelled();
    SW_CHECK(write(context.composition.disk(), output, bytes));
    context.console.emit({{"event", "done"},
                          {"file", fs::absolute(output).string()},
                          {"width", small.width()},
                          {"height", small.height()}});
    context.console.print(output.string());
    return {};
}

}  // namespace

std::vector<Command> thumbnailCommands() {
    return {{"thumbnail",
             "FILE -o F.png [--size N]",
             "a small picture of a project or bundle, for file managers",
             {{"output", "F.png", "where to write", 'o'},
              {"size", "N", "pixels of the longer side, 16 to 2048 (256)"},
              {"force", "", "replace what is there"}},
             runThumbnail}};
}

}  // namespace sw::app
