#pragma once

#include <string>

namespace sw {

/// Changes whenever any of this program's code does: what the linker wrote of itself (NT_GNU_BUILD_ID), in hex. Where there
/// is none, the digest of the program's file. The same for all calls; any thread.
const std::string& buildId();

}  // namespace sw
