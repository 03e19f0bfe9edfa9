#pragma once

#include <QString>
#include <QToolButton>
#include <string>
#include <vector>

#include "ui/editor.h"

class QMenu;

namespace sw::ui {

/// A shape that the short can be shown and exported in.
struct ShapeEntry {
    std::string variant;  ///< its name; "" for the base layout
    QString title;        ///< "9:16 (base)", "1:1"
};

/// The base's shape, the project's variants, and the usual ones that it does not have yet.
std::vector<ShapeEntry> shapesOf(const Project& project);

/// Chooses the shape that is shown, and takes back what was moved by hand in it. A usual shape is added to the project when it is
/// first shown, which is one undo step.
class ShapeMenu final : public QToolButton {
    Q_OBJECT

public:
    explicit ShapeMenu(Editor& editor, QWidget* parent = nullptr);
    void choose(const std::string& variant);

private:
    void fill();
    void showState();
    /// What of the chosen things lies elsewhere in the variant than the base layout says: "clip-7", "image/scene-2".
    [[nodiscard]] std::vector<std::string> movedByHand() const;

    Editor& m_editor;
    QMenu* m_menu;
};

}  // namespace sw::ui
