#include "ui/caption_files.h"

#include <QFileInfo>

#include "core/media/caption/ass_style.h"
#include "core/model/subtitles.h"

namespace sw::ui {

Result<void> writeCaptionFile(const Editor& editor, const QString& file) {
    const auto format = subtitleFormatOf("." + QFileInfo(file).suffix().toLower().toStdString());
    if (!format)
        return fail(ErrorCode::InvalidInput,
                    "Captions are written as .srt, .vtt or .ass, not as \"" + QFileInfo(file).fileName().toStdString() + "\".");
    const Cut& cut = *editor.state().cut;
    if (cut.captions.empty())
        return fail(ErrorCode::InvalidInput, "There are no captions yet. Press Make first.");
    SW_TRY(const CaptionStyle style, loadCaptionStyle(editor.studio().data, cut.captionStyle, cut.accentColour));
    return editor.studio().tools.disk.writeAtomically(file.toStdString(), subtitleText(cut, style, *format));
}

Result<void> readCaptionFile(Editor& editor, const QString& file) {
    SW_TRY(const std::string bytes, editor.studio().tools.disk.read(file.toStdString()));
    SW_TRY(const Subtitles subtitles, readSubtitles(bytes, QFileInfo(file).fileName().toStdString()));
    SW_TRY(const CaptionImport import, captionEdits(*editor.state().project, *editor.state().spine, subtitles.lines));
    for (const std::string& note : subtitles.notes)
        editor.tell(Notice{Notice::Kind::Hint, QString::fromStdString(note), {}, {}});
    const auto unmatched = static_cast<int>(import.unmatched.size());
    if (unmatched > 0)
        editor.tell(Notice{Notice::Kind::Hint, Editor::tr("%1 of its lines belong to no sentence and were left out.").arg(unmatched), {}, {}});
    if (import.edits.empty())
        editor.tell(Notice{Notice::Kind::Hint, Editor::tr("The captions are as they were."), {}, {}});
    else
        editor.apply(import.edits, {Editor::tr("Import captions").toStdString(), {}});
    return {};
}

}  // namespace sw::ui
