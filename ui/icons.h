#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <filesystem>

namespace sw::ui {

/// Where the icons lie; told once at the start, before the first icon is asked for.
void setIconFolder(const std::filesystem::path& folder);

/// An icon of the program's own set by its name ("play"), drawn sharp at any size in the colour of the text around it.
/// An icon that is not there is an empty picture; `shortwright doctor` tells of it.
QIcon icon(const QString& name);
/// The same as a picture of one colour, `size` logical pixels at `ratio`.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio);

}  // namespace sw::ui
