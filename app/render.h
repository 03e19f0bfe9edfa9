#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/command.h"
#include "core/media/export/exporter.h"
#include "core/media/sound/loudness.h"

namespace sw::app {

/// One export of the session's present state.
struct RenderOrder {
    std::filesystem::path output;
    std::string preset;   ///< "" is the one that the output's ending asks for
    std::string encoder;  ///< one of encoderNames(), or "" for the preset's
    std::string variant;  ///< "" for the base layout
    std::optional<TimeRange> range;
    bool force = false;
    bool reuse = true;  ///< take what earlier exports of the project have encoded
    std::filesystem::path log;  ///< what remembers the files that were written, see exportLog()
    double progressFrom = 0;  ///< the part of the whole that the export makes up
    double progressTo = 1;
};

struct Rendered {
    ExportReport report;
    Duration took;
};

/// Fails when something that the short needs has not been made: says which and that `generate` makes it.
Result<void> checkComplete(const Session& session);

/// Usage or InvalidInput when `output` has no ending that can be exported to, there is no such preset, or it does not write such
/// files.
Result<void> checkExport(const CommandContext& context, const std::filesystem::path& output, const std::string& preset);

/// Renders to `output`. A file that is there is replaced only by force or when the log says that it was written by this
/// project, unchanged since; numbered pictures only by force.
Result<Rendered> render(CommandContext& context, Session& session, const RenderOrder& order);

/// The log of what a project has exported: one line of JSON per file, {"digest","file"}.
std::filesystem::path exportLog(const ProjectPaths& paths);

/// May `output` be written by the project with this log? See render(). For early checks, before anything is generated.
Result<void> checkReplace(Disk& disk, const std::filesystem::path& log, const std::filesystem::path& output, bool force);

}  // namespace sw::app
