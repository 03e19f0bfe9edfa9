#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace sw::ui {

/// The colours of one theme, by what they are for.
struct Colours {
    QColor window;      ///< behind the panels
    QColor panel;       ///< a panel's ground
    QColor raised;      ///< fields and cards on it
    QColor hover;
    QColor line;        ///< borders and rulers
    QColor text;
    QColor dimText;     ///< captions and hints; at least 4.5:1 on panel
    QColor accent;      ///< what is chosen, and the main button
    QColor accentText;  ///< on accent
    QColor danger;
    QColor warning;
    QColor success;
    // Tracks.
    QColor scene;
    QColor overlay;
    QColor caption;
    QColor voice;
    QColor music;
    QColor effect;

    static const Colours& dark();
    static const Colours& light();
    /// Those that a widget with this palette is painted with.
    static const Colours& of(const QPalette& palette);
};

/// Distances in logical pixels.
namespace metrics {
inline constexpr int kGap = 8;
inline constexpr int kSmallGap = 4;
inline constexpr int kMargin = 12;
inline constexpr int kRadius = 6;
}  // namespace metrics

/// Gives the whole program this theme: style, palette, style sheet and font.
void useTheme(QApplication& application, const Colours& colours);

/// True when the system asks for a dark one.
bool systemIsDark();

}  // namespace sw::ui
