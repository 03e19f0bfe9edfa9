#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/command.h"
#include "core/media/exporter.h"
#include "core/media/loudness.h"

namespace sw::app {

/// One export of the session's present state.
struct RenderOrder {
    std::filesystem::path output;
    std::string preset;  ///< "" is the default
    std::optional<TimeRange> range;
    bool force = false;
    double progressFrom = 0;  ///< the part of the whole that the export makes up
    double progressTo = 1;
};

struct Rendered {
    ExportReport report;
    std::optional<Loudness> loudness;  ///< of the whole mix; none for silent formats
    Duration took;
};

/// Fails when something that the short needs has not been made: says which and that `generate` makes it.
Result<void> checkComplete(const Session& session);

/// Renders to `output`. A file that is there is replaced only by force or when this project wrote it, unchanged since.
Result<Rendered> render(CommandContext& context, Session& session, const RenderOrder& order);

/// May `output` be written by this project? See render(). For early checks, before anything is generated.
Result<void> checkReplace(Disk& disk, const ProjectPaths& paths, const std::filesystem::path& output, bool force);

}  // namespace sw::app
