#include "ui/preview/preview_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr double kMargin = 12;
constexpr double kCatch = 8;  // widget pixels
constexpr double kMostZoom = 8;

bool sameShape(QSizeF a, QSizeF b) {
    constexpr double kRounding = 0.05;  // of small frames
    return std::abs(a.width() * b.height() - b.width() * a.height()) <= kRounding * a.width() * b.height();
}

}  // namespace

PreviewCanvas::PreviewCanvas(Editor& editor, Playback& playback, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_playback(playback), m_items(editor), m_crop(new CropTool(editor, playback, this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setLayoutDirection(Qt::LeftToRight);  // the film is not mirrored with the window
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the film"));
    connect(&playback, &Playback::shown, this, qOverload<>(&QWidget::update));
    connect(m_crop, &CropTool::changed, this, qOverload<>(&QWidget::update));
    connect(&editor, &Editor::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&editor, &Editor::changed, this, [this] {
        tellSize();
        update();
    });
    connect(&editor, &Editor::variantChanged, this, [this] { m_gesture.reset(); });
    connect(&editor, &Editor::closed, this, [this] {
        m_zoom = 1;
        m_pan = {};
        m_gesture.reset();
        finishText(false);
    });
}

CanvasView PreviewCanvas::view() const {
    const Cut& cut = *m_editor.state().cut;
    return CanvasView::fit(std::max(1, cut.width), std::max(1, cut.height), size(), kMargin, m_zoom, m_pan);
}

void PreviewCanvas::setSafeArea(bool shown) {
    m_safeArea = shown;
    update();
}

void PreviewCanvas::setGuides(bool shown) {
    m_guides = shown;
    update();
}

void PreviewCanvas::tellSize() {
    m_playback.setSize((view().film.size() * devicePixelRatioF()).toSize());
}

void PreviewCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    tellSize();
}

void PreviewCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.window);
    if (!m_editor.isOpen())
        return;
    const CanvasView where = view();
    const PreviewFrame frame = m_playback.frame();
    if (frame.image.isNull() || !sameShape(frame.image.size(), where.film.size())) {
        painter.fillRect(where.film, Qt::black);  // another shape's frame is not for this one
    } else {
        const bool exact = frame.image.size() == (where.film.size() * devicePixelRatioF()).toSize();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact);
        painter.drawImage(where.film, frame.image);
    }
    paintOver(painter);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PreviewCanvas::paintOver(QPainter& painter) {
    const Cut& cut = *m_editor.state().cut;
    const CanvasView where = view();
    const Colours& colours = Colours::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_safeArea) {
        const QRectF safe(where.toWidget(QPointF(cut.safe.left * cut.width, cut.safe.top * cut.height)),
                          where.toWidget(QPointF((1 - cut.safe.right) * cut.width, (1 - cut.safe.bottom) * cut.height)));
        QPainterPath outside;
        outside.addRect(where.film);
        outside.addRect(safe);
        QColor shade = colours.danger;
        shade.setAlpha(70);
        painter.fillPath(outside, shade);
        painter.setPen(QPen(colours.danger, 1, Qt::DashLine));
        painter.drawRect(safe);
    }
    paintBadge(painter, where);
    const auto guide = [&](bool vertical, double at, const QColor& colour) {
        painter.setPen(QPen(colour, 1));
        const QPointF point = where.toWidget(vertical ? QPointF(at, 0) : QPointF(0, at));
        painter.drawLine(vertical ? QPointF(point.x(), where.film.top()) : QPointF(where.film.left(), point.y()),
                         vertical ? QPointF(point.x(), where.film.bottom()) : QPointF(where.film.right(), point.y()));
    };
    if (m_guides)
        for (const double part : {1.0 / 3, 0.5, 2.0 / 3}) {
            guide(true, part * cut.width, QColor(255, 255, 255, 110));
            guide(false, part * cut.height, QColor(255, 255, 255, 110));
        }
    if (m_crop->isActive())
        return m_crop->paint(painter, where, colours.accent);
    if (m_gesture)
        for (const Guide& line : m_gesture->now.guides)
            guide(line.vertical, line.at, colours.accent);
    paintHandles(painter, where);
}

/// Says that this is not the base layout.
void PreviewCanvas::paintBadge(QPainter& painter, const CanvasView& where) {
    if (m_editor.variant().empty())
        return;
    const QString words = QString::fromStdString(m_editor.variant());
    const QFontMetricsF font(painter.font());
    const QRectF plate(where.film.topLeft() + QPointF(metrics::kGap, metrics::kGap), QSizeF(font.horizontalAdvance(words) + 16, font.height() + 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, words);
}

void PreviewCanvas::paintHandles(QPainter& painter, const CanvasView& where) {
    const std::string chosen = m_items.movable();
    if (chosen.empty() || m_text)
        return;
    const Colours& colours = Colours::of(palette());
    const Placement placement = m_gesture && !m_gesture->panning ? m_gesture->now.placement : m_items.placementOf(chosen);
    const bool turns = PreviewItems::isClip(chosen);
    const std::vector<QPointF> points = handlePoints(where, placement);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.drawPolygon(QPolygonF({points[0], points[2], points[4], points[6]}));
    if (turns)
        painter.drawLine(points[1], points[8]);
    painter.setBrush(Qt::white);
    for (std::size_t i = 0; i < (turns ? points.size() : 8); ++i)
        i == 8 ? painter.drawEllipse(points[i], 5, 5) : painter.drawRect(QRectF(points[i] - QPointF(4, 4), QSizeF(8, 8)));
}

void PreviewCanvas::mousePressEvent(QMouseEvent* event) {
    finishText(true);
    const QPointF point = event->position();
    const CanvasView where = view();
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture{};
        m_gesture->panning = true;
        m_gesture->panFrom = point - m_pan;
        return;
    }
    if (event->button() != Qt::LeftButton || !m_editor.isOpen())
        return;
    if (m_crop->isActive())
        return m_crop->press(where, point);
    std::string what = m_items.movable();
    HandlePart part = m_items.partAt(what, where, point);
    const std::string under = m_items.itemAt(where, point);
    const bool isPicture = !under.empty() && under == m_items.sceneShown();
    // Captions and overlays lie over the picture that is chosen.
    if (part == HandlePart::None || (part == HandlePart::Body && PreviewItems::isPicture(what) && !isPicture)) {
        m_editor.select(under.empty() ? Selection{} : Selection{{under}});
        what = isPicture ? std::string() : under;  // a picture is moved once it is chosen
        part = HandlePart::Body;
    }
    if (what.empty())
        return;
    const Placement from = m_items.placementOf(what);
    m_gesture = Gesture{what, part, from, where.toCanvas(point), {from, {}}, false, {}};
}

void PreviewCanvas::showCursor(QPointF point) {
    if (m_crop->isActive())
        return setCursor(m_crop->cursorAt(view(), point));
    switch (m_items.partAt(m_items.movable(), view(), point)) {
        case HandlePart::None: return unsetCursor();
        case HandlePart::Body: return setCursor(Qt::SizeAllCursor);
        case HandlePart::Rotate: return setCursor(Qt::CrossCursor);
        case HandlePart::Left:
        case HandlePart::Right: return setCursor(Qt::SizeHorCursor);
        case HandlePart::Top:
        case HandlePart::Bottom: return setCursor(Qt::SizeVerCursor);
        case HandlePart::TopLeft:
        case HandlePart::BottomRight: return setCursor(Qt::SizeFDiagCursor);
        case HandlePart::TopRight:
        case HandlePart::BottomLeft: return setCursor(Qt::SizeBDiagCursor);
    }
}

void PreviewCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_crop->isDragging())
        return m_crop->move(view(), event->position(), event->modifiers() & Qt::ShiftModifier);
    if (!m_gesture)
        return showCursor(event->position());
    if (m_gesture->panning) {
        m_pan = event->position() - m_gesture->panFrom;
    } else {
        const CanvasView where = view();
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        const double reach = event->modifiers() & Qt::AltModifier ? 0 : kCatch / where.scale;
        m_gesture->now = drag(m_gesture->from, m_gesture->part, m_gesture->start, where.toCanvas(event->position()) - m_gesture->start, shift, shift,
                              *m_editor.state().cut, reach);
        if (PreviewItems::isPicture(m_gesture->what))
            m_gesture->now.placement.box = covering(m_gesture->now.placement.box, *m_editor.state().cut);
    }
    update();
}

void PreviewCanvas::mouseReleaseEvent(QMouseEvent*) {
    m_crop->release();
    if (!m_gesture)
        return;
    const Gesture done = *m_gesture;
    m_gesture.reset();
    update();
    if (done.panning || done.now.placement == done.from)
        return;
    const std::string& variant = m_editor.variant();
    const QString label = variant.empty() ? tr("Transform clip") : tr("Move in %1").arg(QString::fromStdString(variant));
    m_editor.apply(m_items.moved(done.what, done.from, done.now.placement), {label.toStdString(), {}});
}

void PreviewCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    m_gesture.reset();
    if (m_crop->isActive())
        return m_crop->finish();
    if (const Clip* clip = m_items.overlayAt(view(), event->position())) {
        if (!clip->title.text.empty())
            return editText(toText(clip->id));
        if (!m_crop->begin(*clip))
            tellWhyNoCrop();
        return;
    }
    for (const CutCaption& caption : m_editor.state().cut->captions)
        if (caption.range.contains(m_editor.playhead()))
            return editText(caption.origin);
}

void PreviewCanvas::editText(const std::string& item) {
    finishText(true);
    const Project& project = *m_editor.state().project;
    QString words;
    QRectF where(view().film.center() - QPointF(140, 30), QSizeF(280, 72));
    if (const auto sentence = idFromText<SentenceTag>(item)) {
        const Sentence* found = findSentence(project, *sentence);
        if (!found)
            return;
        words = QString::fromStdString(found->captionText.empty() ? found->text : found->captionText);
    } else {
        for (const Clip& clip : project.timeline.clips)
            if (toText(clip.id) == item) {
                words = QString::fromStdString(clip.title.text);
                where = view().toWidget(m_items.placementOf(clip).box).intersected(QRectF(rect())).adjusted(0, 0, 0, 12);
            }
    }
    m_textItem = item;
    m_text = new QPlainTextEdit(words, this);
    m_text->setAccessibleName(tr("Text on the film"));
    m_text->setGeometry(where.toRect());
    m_text->installEventFilter(this);
    m_text->selectAll();
    m_text->show();
    m_text->setFocus();
    update();
}

void PreviewCanvas::finishText(bool keep) {
    if (!m_text)
        return;
    const std::string words = m_text->toPlainText().toStdString();
    QPlainTextEdit* field = m_text;
    m_text.clear();
    field->deleteLater();
    update();
    if (!keep || !m_editor.isOpen())
        return;
    if (const auto sentence = idFromText<SentenceTag>(m_textItem)) {
        const Sentence* found = findSentence(*m_editor.state().project, *sentence);
        if (found && words != (found->captionText.empty() ? found->text : found->captionText))
            m_editor.apply(SetCaptionText{*sentence, words == found->text ? std::string() : words});
        return;
    }
    for (const Clip& clip : m_editor.state().project->timeline.clips)
        if (toText(clip.id) == m_textItem && clip.title.text != words && !words.empty()) {
            CutTitle title = clip.title;
            title.text = words;
            m_editor.apply(SetClipTitle{clip.id, title});
            return;
        }
}

bool PreviewCanvas::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_text)
        return false;
    if (event->type() == QEvent::FocusOut) {
        finishText(true);
    } else if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Escape || (key.key() == Qt::Key_Return && !(key.modifiers() & Qt::ShiftModifier))) {
            finishText(key.key() != Qt::Key_Escape);
            setFocus();
            return true;
        }
    }
    return false;
}

void PreviewCanvas::toggleCrop() {
    if (m_crop->isActive())
        return m_crop->finish();
    const Clip* clip = m_items.selectedOverlay();
    if (clip && m_crop->begin(*clip))
        return setFocus();
    tellWhyNoCrop();
}

void PreviewCanvas::tellWhyNoCrop() {
    if (!m_editor.variant().empty())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("A crop is the same in every shape. Go to the base layout to change it."), tr("Show the base layout"),
                                    [&editor = m_editor] { editor.setVariant({}); }});
    m_editor.tell(Notice{Notice::Kind::Hint, tr("Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped."), {}, {}});
}

void PreviewCanvas::keyPressEvent(QKeyEvent* event) {
    if (m_crop->isActive() && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return event->key() == Qt::Key_Escape ? m_crop->cancel() : m_crop->finish();
    if (event->key() == Qt::Key_Escape && m_gesture) {
        m_gesture.reset();
        return update();
    }
    if (event->key() == Qt::Key_Return)
        if (const Clip* clip = m_items.selectedOverlay(); clip && !clip->title.text.empty())
            return editText(toText(clip->id));
    QWidget::keyPressEvent(event);
}

void PreviewCanvas::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier))
        return event->ignore();
    const QPointF point = event->position();
    const QPointF canvas = view().toCanvas(point);
    m_zoom = std::clamp(m_zoom * std::pow(1.0015, event->angleDelta().y()), 1.0, kMostZoom);
    if (m_zoom == 1)
        m_pan = {};
    else
        m_pan += point - view().toWidget(canvas);
    tellSize();
    update();
}

}  // namespace sw::ui
