#pragma once

#include <QCoreApplication>
#include <utility>
#include <vector>

#include "ui/timeline/timeline_commands.h"

/// What the timeline's commands have in common. Internal to ui/timeline.
namespace sw::ui::command {

inline QString tr(const char* text) {
    return QCoreApplication::translate("sw::ui::TimelineCommand", text);
}

inline TimelineCommand nothing(const QString& why) {
    return {{}, {}, why};
}

inline TimelineCommand step(std::vector<Edit> edits, const QString& label) {
    return {std::move(edits), label, {}};
}

/// Where a new clip goes: `wanted` if it is of the kind and free, else the first such track, else one that is made by an
/// edit put in front of `edits`.
TrackId trackFor(const TimelineContent& content, TrackKind kind, TrackId wanted, std::vector<Edit>& edits);

}  // namespace sw::ui::command
