#pragma once

#include <filesystem>
#include <string>

namespace sw {

/// The type that a file is sent as, by its ending: only what cannot run as a page in a browser has one of its own.
std::string mediaTypeOf(const std::filesystem::path& file);

}  // namespace sw
