#include "ui/versions/version_films.h"

#include <QFileInfo>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace sw::ui {

VersionFilms::VersionFilms(Editor& editor, ExportQueue& queue, QObject* parent) : QObject(parent), m_editor(editor), m_queue(queue) {}

QString VersionFilms::filmOf(const VersionItem& item, const std::string& preset, const std::string& variant) const {
    std::string ending = "mp4";
    for (const ExportSettings& settings : m_editor.studio().presets)
        if (settings.name == preset && !settings.containers.empty())
            ending = settings.containers.front();
    QString shape = QString::fromStdString(variant).replace(':', 'x');
    if (!shape.isEmpty())
        shape.prepend(' ');
    return QString::fromStdString((item.file.parent_path() / item.name).string()) + shape + "." + QString::fromStdString(ending);
}

void VersionFilms::add(const std::vector<VersionItem>& items, const std::string& preset, const std::string& variant, bool replace) {
    std::vector<VersionItem> inTheWay;
    int incomplete = 0;
    for (const VersionItem& item : items) {
        ExportItem film;
        film.project = QString::fromStdString(item.file.string());
        film.title = QString::fromStdString(item.name);
        film.output = filmOf(item, preset, variant);
        film.preset = preset;
        film.variant = variant;
        if (item.state != VersionItem::State::SourceChanged && item.runs > 0)
            ++incomplete;
        else if (!replace && QFileInfo::exists(film.output))
            inTheWay.push_back(item);
        else
            m_waiting.push_back(std::move(film));
    }
    if (!inTheWay.empty()) {
        const QString text = inTheWay.size() == 1
                                 ? tr("%1 is there already, and was left as it is.").arg(QFileInfo(filmOf(inTheWay.front(), preset, variant)).fileName())
                                 : tr("%n film(s) are there already, and were left as they are.", nullptr, static_cast<int>(inTheWay.size()));
        m_editor.tell(Notice{Notice::Kind::Hint, text, tr("Replace"), [this, inTheWay, preset, variant] { add(inTheWay, preset, variant, true); }});
    } else if (incomplete > 0) {
        m_editor.tell(Notice{Notice::Kind::Hint, tr("%n version(s) left out: something of each is still to be made.", nullptr, incomplete), {}, {}});
    }
    if (!std::exchange(m_running, true))
        next();
}

void VersionFilms::next() {
    if (m_waiting.empty())
        return conclude();
    const ExportItem film = std::exchange(m_waiting.front(), {});
    m_waiting.pop_front();
    if (const Result<int> id = m_queue.add(film); id)
        ++m_added;
    else
        m_editor.tell(id.error());
    QTimer::singleShot(0, this, &VersionFilms::next);
}

void VersionFilms::conclude() {
    m_running = false;
    if (const int count = std::exchange(m_added, 0); count > 0)
        emit added(count);
}

}  // namespace sw::ui
