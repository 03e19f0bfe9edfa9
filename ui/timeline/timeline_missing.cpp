#include <QMenu>
#include <set>

#include "ui/icons.h"
#include "ui/media_relink.h"
#include "ui/timeline/timeline_view.h"

// What can be done about things whose files are gone.
namespace sw::ui {

void TimelineView::addMissingActions(QMenu& menu, const std::string& item) {
    const Snapshot& state = m_editor.state();
    std::set<std::string> nodes;
    for (const LostMedia& lost : lostOf(item, *state.project, *state.plan, m_editor.session()->paths().media())) {
        const QString name = QString::fromStdString(lost.item.name);
        if (lost.node.empty())
            menu.addAction(icon("link"), tr("Relink “%1”…").arg(name), this, [this, media = lost.item.media, name] { emit relinkRequested(media, name); });
        else
            nodes.insert(lost.node);
    }
    if (!nodes.empty())
        menu.addAction(icon("refresh-cw"), tr("Generate again"), this, [this, nodes] {
            m_editor.lookAgain();
            m_editor.generate({{}, {nodes.begin(), nodes.end()}});
        });
    menu.addAction(icon("search"), tr("Find missing media…"), this, &TimelineView::relinkFolderRequested);
    menu.addSeparator();
}

}  // namespace sw::ui
