#include "ui/timeline/timeline_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <map>

#include "ui/timeline/timeline_view.h"

namespace sw::ui {
namespace {

/// One track or clip of a view: what has this place in its content now. A child of the view.
class TimelinePart final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TimelinePart(TimelineView* view, bool track, int place) : m_view(view), m_track(track), m_place(place) {}

    [[nodiscard]] bool isValid() const override {
        return m_view && m_place < static_cast<int>(m_track ? content().tracks.size() : content().items.size());
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return m_track ? QAccessible::RowHeader : QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text what) const override {
        if (!isValid() || what != QAccessible::Name)
            return {};
        if (m_track) {
            const TimelineTrack& t = track();
            QString name = TimelineView::tr("Track %1").arg(t.name);
            if (t.muted)
                name += ", " + TimelineView::tr("muted");
            if (t.locked)
                name += ", " + TimelineView::tr("locked");
            return name;
        }
        const TimelineItem& it = item();
        QString name = TimelineView::tr("%1: %2, %3 to %4").arg(content().trackOf(it).name, it.label, clockText(it.range.start), clockText(it.range.end));
        if (it.missing)
            name += ", " + TimelineView::tr("its file is missing");
        switch (it.mark.state) {
            case ItemMark::State::Failed: return name + ", " + TimelineView::tr("failed");
            case ItemMark::State::Running: return name + ", " + TimelineView::tr("being made");
            case ItemMark::State::Stale: return name + ", " + TimelineView::tr("to be made");
            default: return name;
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid())
            return {};
        const TimelineLayout& layout = m_view->lanes();
        const auto place = static_cast<std::size_t>(m_place);
        const QRectF area = m_track ? layout.headerRect(place) : layout.itemRect(place).intersected(layout.lanes());
        return QRect(m_view->viewport()->mapToGlobal(area.topLeft().toPoint()), area.size().toSize());
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (m_track || !isValid())
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = selected();
        state.focused = m_view->hasFocus() && m_view->focusedItem() == item().id;
        state.offscreen = rect().isEmpty();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return m_track ? QStringList() : QStringList(pressAction()); }
    void doAction(const QString& name) override {
        if (isValid() && !m_track && name == pressAction())
            m_view->choose(item().id);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const TimelineContent& content() const { return m_view->lanes().content(); }
    [[nodiscard]] const TimelineTrack& track() const { return content().tracks[static_cast<std::size_t>(m_place)]; }
    [[nodiscard]] const TimelineItem& item() const { return content().items[static_cast<std::size_t>(m_place)]; }
    [[nodiscard]] bool selected() const { return m_view->isChosen(item().id); }

    TimelineView* m_view;
    bool m_track;
    int m_place;
};

/// The view: its tracks, then its clips.
class TimelineAccessible final : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView* view) : QAccessibleWidget(view, QAccessible::List), m_view(view) {}
    ~TimelineAccessible() override {
        for (const auto& [key, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return tracks() + static_cast<int>(m_view->lanes().content().items.size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const bool track = index < tracks();
        const int key = track ? -1 - index : index - tracks();
        auto found = m_parts.find(key);
        if (found == m_parts.end()) {
            auto* part = new TimelinePart(m_view, track, track ? index : index - tracks());
            found = m_parts.emplace(key, QAccessible::registerAccessibleInterface(part)).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* part) const override {
        for (const auto& [key, id] : m_parts)
            if (QAccessible::accessibleInterface(id) == part)
                return key < 0 ? -1 - key : key + tracks();
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = childCount(); i-- > 0;)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }

private:
    [[nodiscard]] int tracks() const { return static_cast<int>(m_view->lanes().content().tracks.size()); }

    TimelineView* m_view;
    mutable std::map<int, QAccessible::Id> m_parts;  ///< by place: items from 0 on, tracks from −1 down
};

QAccessibleInterface* makeAccessible(const QString& name, QObject* object) {
    auto* view = name == QLatin1String("sw::ui::TimelineView") ? qobject_cast<TimelineView*>(object) : nullptr;
    return view ? new TimelineAccessible(view) : nullptr;
}

}  // namespace

void installTimelineAccessibility() {
    QAccessible::installFactory(makeAccessible);
}

void announceTimelineContent(TimelineView& view) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceTimelineSelection(TimelineView& view) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

}  // namespace sw::ui
