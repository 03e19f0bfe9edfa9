#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What reading subtitles needs. Internal to core/model.
namespace sw::subtitles {

/// The text of a file as UTF-8 without byte order mark: UTF-16 (by its mark, or where every other byte is 0) and
/// Windows-1252 are converted, the latter with a note.
std::string decoded(std::string_view bytes, std::vector<std::string>& notes);

/// Lines without tags, entities and settings, white space as single spaces, empty lines left out; joined by line feeds.
/// `ass`: "\N" and "\n" start a line, and drawings are left out.
std::string plainLines(const std::vector<std::string>& lines, bool ass);

}  // namespace sw::subtitles
