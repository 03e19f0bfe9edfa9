#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/media/caption/caption_style.h"
#include "core/model/cut.h"

namespace sw {

/// The fonts of a film, as files.
struct FontFiles {
    std::vector<std::filesystem::path> files;  ///< sorted, each once
    std::vector<std::string> notes;            ///< sentences on fonts that may not or cannot go along
};

/// The files of every font that the captions and titles of a cut are drawn with, those included that stand in for letters
/// that a font lacks. `own` are folders that are looked through before the system's fonts; a file is the right one when
/// its "head" table is that of the font that is drawn with (it holds the checksum of the whole file). Fonts whose maker
/// forbids it (OpenType, OS/2 fsType "restricted") are left out. Needs a QGuiApplication.
FontFiles fontFilesOf(const Cut& cut, const CaptionStyle& style, const std::vector<std::filesystem::path>& own);

/// Makes known to the program the fonts in `folder` (.ttf, .otf, .ttc) whose family or style this machine lacks; no
/// folder is no font. Needs a QGuiApplication. Gives a sentence for each file that is no font.
std::vector<std::string> loadLackingFonts(const std::filesystem::path& folder);

}  // namespace sw
