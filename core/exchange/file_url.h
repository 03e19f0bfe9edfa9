#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace sw {

/// "file:///films/My%20film.mp4" of an absolute path (RFC 8089).
std::string fileUrl(const std::filesystem::path& file);

/// The path within a URL (RFC 3986): what is not plain in one is written as %XX.
std::string urlPath(const std::string& path);

/// The file that a URL names: "file://…", or relative to `base`. Programs also write bare paths, with spaces and all. None
/// for other schemes and for what holds a NUL.
std::optional<std::filesystem::path> fileOfUrl(const std::string& url, const std::filesystem::path& base);

}  // namespace sw
