#include "ui/timeline/timeline_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include "core/graph/stage_graph.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_painter.h"

namespace sw::ui {
namespace {

constexpr int kRebuildMs = 60;  // news of generation are shown together

}  // namespace

TimelineView::TimelineView(Editor& editor, QWidget* parent) : QAbstractScrollArea(parent), m_editor(editor) {
    installTimelineAccessibility();
    setObjectName("timeline");
    setLayoutDirection(Qt::LeftToRight);  // time runs to the right in every language
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Ctrl with the arrow keys goes from clip to clip"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(kRebuildMs);
    m_scroll.setInterval(16);
    connect(&m_rebuild, &QTimer::timeout, this, &TimelineView::rebuild);
    connect(&m_scroll, &QTimer::timeout, this, &TimelineView::autoScroll);
    connect(&m_editor, &Editor::opened, this, [this] { m_fits = true; });
    connect(&m_editor, &Editor::mediaFound, this, [this] {
        m_pictures.setFolder({});
        m_waveforms.setFolder({});
    });
    connect(&m_editor, &Editor::changed, this, &TimelineView::rebuild);
    connect(&m_editor, &Editor::closed, this, &TimelineView::rebuild);
    connect(&m_editor, &Editor::generationChanged, this, &TimelineView::rebuildSoon);
    connect(&m_editor, &Editor::jobHappened, this, &TimelineView::rebuildSoon);
    connect(&m_editor, &Editor::selectionChanged, this, [this] {
        viewport()->update();
        announceTimelineSelection(*this);
    });
    connect(&m_editor, &Editor::inOutChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_editor, &Editor::playheadMoved, this, &TimelineView::showPlayhead);
    connect(&m_pictures, &MediaPictures::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&m_waveforms, &Waveforms::arrived, viewport(), qOverload<>(&QWidget::update));
    rebuild();
}

TimelineView::~TimelineView() = default;

ItemMark TimelineView::markOf(const std::string& node) const {
    ItemMark mark;
    if (const PlannedNode* planned = m_editor.state().plan->find(madeNode(*m_editor.state().project, node))) {
        mark.locked = planned->locked;
        if (planned->state == NodeState::Stale)
            mark.state = ItemMark::State::Stale;
        else if (planned->state == NodeState::Waiting)
            mark.state = ItemMark::State::Waiting;
    }
    if (const NodeActivity* activity = m_editor.activity(node)) {
        mark.fraction = activity->fraction;
        if (activity->state == NodeActivity::State::Running)
            mark.state = ItemMark::State::Running;
        else if (activity->state == NodeActivity::State::Failed)
            mark.state = ItemMark::State::Failed;
    }
    return mark;
}

void TimelineView::rebuildSoon() {
    if (!m_rebuild.isActive())
        m_rebuild.start();
}

void TimelineView::rebuild() {
    m_rebuild.stop();
    if (m_gesture) {
        m_outdated = true;
        return;
    }
    m_outdated = false;
    const Snapshot& state = m_editor.state();
    const std::filesystem::path media = m_editor.session() ? m_editor.session()->paths().media() : std::filesystem::path();
    m_pictures.setFolder(media);
    m_waveforms.setFolder(media);
    TimelineSource source{state.project, state.cut, state.spine, {}, [this](const std::string& node) { return markOf(node); }, {}};
    source.beats = fittedMusic(*state.project, currentAssets(*state.plan), state.cut->duration).beats;
    std::map<std::string, bool> known;
    source.isThere = [&known, &media](const MediaRef& ref) {
        const auto [entry, fresh] = known.emplace(ref.fileName(), false);
        std::error_code ignored;
        if (fresh)
            entry->second = std::filesystem::exists(media / entry->first, ignored);
        return entry->second;
    };
    // What fills piece by piece stays in view as a whole; what is edited by hand stays where it is.
    const bool fits = m_fits && (m_layout.content().end == TimePoint{} || m_editor.isGenerating());
    m_layout = TimelineLayout(std::make_shared<const TimelineContent>(timelineContent(std::move(source))), m_view);
    m_hover = {};
    if (!m_focused.empty() && !m_layout.content().find(m_focused))
        m_focused.clear();
    if (fits && m_layout.content().end > TimePoint{})
        zoomToFit();
    else
        relayout();
    announceTimelineContent(*this);
}

void TimelineView::relayout() {
    m_view.width = viewport()->width();
    m_view.height = viewport()->height();
    m_layout = TimelineLayout(m_layout.shared(), m_view);
    updateScrollBars();
    viewport()->update();
}

void TimelineView::updateScrollBars() {
    const QRectF lanes = m_layout.lanes();
    // Setting a range may set the value, which comes back as scrolling.
    const auto set = [](QScrollBar* bar, double content, double page, double& value) {
        const QSignalBlocker quiet(bar);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(content - page))));
        bar->setPageStep(std::max(1, static_cast<int>(page)));
        bar->setSingleStep(24);
        bar->setValue(static_cast<int>(std::lround(value)));
        value = std::clamp(value, 0.0, static_cast<double>(bar->maximum()));
    };
    const double x = m_view.scrollX;
    const double y = m_view.scrollY;
    set(horizontalScrollBar(), m_layout.contentWidth(), lanes.width(), m_view.scrollX);
    set(verticalScrollBar(), m_layout.contentHeight(), lanes.height(), m_view.scrollY);
    if (x != m_view.scrollX || y != m_view.scrollY)
        m_layout = TimelineLayout(m_layout.shared(), m_view);
}

void TimelineView::scrollTo(double x, double y) {
    m_view.scrollX = x;
    m_view.scrollY = y;
    relayout();
}

void TimelineView::scrollContentsBy(int, int) {
    m_view.scrollX = horizontalScrollBar()->value();
    m_view.scrollY = verticalScrollBar()->value();
    m_layout = TimelineLayout(m_layout.shared(), m_view);
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (m_fits && m_layout.content().end > TimePoint{})
        zoomToFit();
    else
        relayout();
}

void TimelineView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

void TimelineView::zoomAt(double factor, double x) {
    const TimePoint time = m_layout.timeAt(x);
    m_fits = false;
    m_view.pixelsPerSecond = std::clamp(m_view.pixelsPerSecond * factor, kLeastZoom, kMostZoom);
    m_view.scrollX = std::max(0.0, time.toSeconds() * m_view.pixelsPerSecond - (x - m_view.headerWidth));
    relayout();
}

void TimelineView::zoomIn() {
    const double x = m_layout.xOf(m_editor.playhead());
    zoomAt(1.4, m_layout.lanes().left() <= x && x <= m_layout.lanes().right() ? x : m_layout.lanes().center().x());
}

void TimelineView::zoomOut() {
    const double x = m_layout.xOf(m_editor.playhead());
    zoomAt(1 / 1.4, m_layout.lanes().left() <= x && x <= m_layout.lanes().right() ? x : m_layout.lanes().center().x());
}

void TimelineView::zoomToFit() {
    const double seconds = m_layout.content().end.toSeconds();
    const double width = viewport()->width() - m_view.headerWidth - 24;
    if (seconds > 0 && width > 0)
        m_view.pixelsPerSecond = std::clamp(width / seconds, kLeastZoom, kMostZoom);
    m_view.scrollX = 0;
    relayout();
    m_fits = true;
}

/// Only two columns and the clock change while a film plays.
void TimelineView::showPlayhead(TimePoint time, bool fromPlayback) {
    updateColumn(m_shownPlayhead);
    m_shownPlayhead = time;
    updateColumn(time);
    viewport()->update(QRect(0, 0, static_cast<int>(m_view.headerWidth), static_cast<int>(m_view.rulerHeight)));
    if (m_gesture)
        return;
    const double x = m_layout.xOf(time);
    const QRectF lanes = m_layout.lanes();
    if (fromPlayback && (x > lanes.right() - lanes.width() * 0.1 || x < lanes.left()))
        scrollTo(std::max(0.0, m_view.scrollX + x - lanes.left() - lanes.width() * 0.1), m_view.scrollY);
    else if (!fromPlayback && (x > lanes.right() || x < lanes.left()))
        scrollTo(std::max(0.0, m_view.scrollX + x - lanes.center().x()), m_view.scrollY);
}

void TimelineView::updateColumn(TimePoint time) {
    const int x = static_cast<int>(std::floor(m_layout.xOf(time)));
    viewport()->update(QRect(x - kPlayheadReach, 0, 2 * kPlayheadReach + 1, viewport()->height()));
}

void TimelineView::reveal(const std::string& item) {
    const std::optional<std::size_t> place = m_layout.content().find(item);
    if (!place)
        return;
    const QRectF rect = m_layout.itemRect(*place);
    const QRectF lanes = m_layout.lanes();
    double x = m_view.scrollX;
    double y = m_view.scrollY;
    if (rect.left() < lanes.left() || rect.left() > lanes.right() - 24)
        x = std::max(0.0, x + rect.left() - lanes.left() - lanes.width() * 0.2);
    if (rect.top() < lanes.top())
        y += rect.top() - lanes.top() - 4;
    else if (rect.bottom() > lanes.bottom())
        y += rect.bottom() - lanes.bottom() + 4;
    if (x != m_view.scrollX || y != m_view.scrollY)
        scrollTo(x, y);
}

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const GesturePreview* preview = m_gesture ? &m_gesture->preview() : m_drop ? &*m_drop : nullptr;
    TimelineLook look{m_layout, m_editor.selection(), Colours::of(palette())};
    look.preview = preview;
    look.playhead = m_editor.playhead();
    look.inOut = m_editor.inOut();
    look.hover = m_hover;
    look.focused = hasFocus() ? m_focused : std::string();
    look.font = font();
    look.ratio = devicePixelRatioF();
    look.pictures = &m_pictures;
    look.waveforms = &m_waveforms;
    for (const QRect& dirty : event->region()) {
        painter.save();
        painter.setClipRect(dirty, Qt::IntersectClip);
        TimelinePainter(painter, look, dirty).paint();
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.colours.accent, 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

}  // namespace sw::ui
