#include "ui/studio_watch.h"

#include <memory>
#include <utility>

#include "ui/export_queue.h"

namespace sw::ui {

void watchOver(Editor& editor, ExportQueue& exports, const StudioWatch& watch) {
    if (watch.writeFilm)
        exports.setFilmWriter(watch.writeFilm);
    if (!watch.makingBegan || !watch.makingEnded)
        return;
    const auto making = std::make_shared<bool>(false);
    const auto end = [making, ended = watch.makingEnded](const std::optional<Error>& error) {
        if (std::exchange(*making, false))
            ended(error);
    };
    // Stages begin when the main loop comes to it, which is after this.
    QObject::connect(&editor, &Editor::generationChanged, &editor, [&editor, making, began = watch.makingBegan] {
        if (editor.isGenerating() && !std::exchange(*making, true))
            began(editor.session()->paths().media());
    });
    QObject::connect(&editor, &Editor::generationEnded, &editor, end);
    QObject::connect(&editor, &Editor::closed, &editor, [end] { end(cancelled().value()); });
}

}  // namespace sw::ui
