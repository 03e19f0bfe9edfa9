#pragma once

#include <QString>

#include "ui/editor.h"

namespace sw::ui {

/// Writes the captions as .srt, .vtt or .ass, by the file's ending, replacing what is there. Errors: InvalidInput, Io.
Result<void> writeCaptionFile(const Editor& editor, const QString& file);

/// Changes the captions to what a .srt, .vtt or .ass file says, as one undo step; no voice is made again. What could not be
/// used is told. Errors: those of readSubtitles and captionEdits.
Result<void> readCaptionFile(Editor& editor, const QString& file);

}  // namespace sw::ui
