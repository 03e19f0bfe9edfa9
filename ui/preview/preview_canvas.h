#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/preview/crop_tool.h"
#include "ui/preview/playback.h"
#include "ui/preview/preview_items.h"

class QPainter;
class QPlainTextEdit;

namespace sw::ui {

/// Shows the frame, and lets overlays be moved, sized, turned and cropped on it; while a variant is shown also the scene's picture
/// and the captions. What the mouse does is an edit when it is let go.
class PreviewCanvas final : public QWidget {
    Q_OBJECT

public:
    PreviewCanvas(Editor& editor, Playback& playback, QWidget* parent = nullptr);

    void setSafeArea(bool shown);
    void setGuides(bool shown);
    [[nodiscard]] QSize sizeHint() const override { return {360, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 200}; }
    /// Where the film is, for tests and those who lay something over it.
    [[nodiscard]] CanvasView view() const;
    /// Opens the title or the caption under the playhead for typing.
    void editText(const std::string& item);
    [[nodiscard]] CropTool& crop() { return *m_crop; }
    /// Begins cropping the chosen overlay, or takes what was cropped.
    void toggleCrop();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Gesture {
        std::string what;  ///< as Variant::places name it
        HandlePart part = HandlePart::None;
        Placement from;
        QPointF start;  ///< canvas pixels
        Dragged now;
        bool panning = false;
        QPointF panFrom;
    };
    void paintOver(QPainter& painter);
    void paintHandles(QPainter& painter, const CanvasView& where);
    void paintBadge(QPainter& painter, const CanvasView& where);
    void finishText(bool keep);
    void tellSize();
    void tellWhyNoCrop();
    void showCursor(QPointF point);

    Editor& m_editor;
    Playback& m_playback;
    PreviewItems m_items;
    bool m_safeArea = false;
    bool m_guides = false;
    double m_zoom = 1;
    QPointF m_pan;
    std::optional<Gesture> m_gesture;
    CropTool* m_crop;
    QPointer<QPlainTextEdit> m_text;
    std::string m_textItem;
};

}  // namespace sw::ui
