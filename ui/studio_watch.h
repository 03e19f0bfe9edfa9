#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "core/media/export/exporter.h"

namespace sw::ui {

class Editor;
class ExportQueue;

/// How the program looks on while the window works; what is empty is not told.
struct StudioWatch {
    /// Writes films in place of exportCut(). Any thread.
    std::function<Result<ExportReport>(const ExportRequest& request, const ExportProgress& progress, const std::stop_token& stop)> writeFilm = {};
    /// Something is about to be made in a project's media folder; no stage has begun yet.
    std::function<void(const std::filesystem::path& media)> makingBegan = {};
    /// It is over, as Editor::generationEnded() says it; or its project was closed.
    std::function<void(const std::optional<Error>& error)> makingEnded = {};
};

/// Tells `watch` of all that these two do from now on.
void watchOver(Editor& editor, ExportQueue& exports, const StudioWatch& watch);

}  // namespace sw::ui
